package fr.parvis.identity.internal;

import com.webauthn4j.util.exception.WebAuthnException;
import fr.parvis.identity.IdentityError;
import fr.parvis.identity.PersonId;
import fr.parvis.identity.SignedIn;
import fr.parvis.kernel.BusinessException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in by passkey and adding one (W3C Web Authentication Level 3); the checks are Spring Security's. */
@Service
public class Passkeys {

    private static final int MOST = 10;

    private final WebAuthnRelyingPartyOperations party;
    private final PasskeyTable table;
    private final Enrolment enrolment;
    private final Throttle throttle;

    Passkeys(WebAuthnRelyingPartyOperations party, PasskeyTable table, Enrolment enrolment, Throttle throttle) {
        this.party = party;
        this.table = table;
        this.enrolment = enrolment;
        this.throttle = throttle;
    }

    /** What the browser is asked, without naming an account: the person chooses among their own passkeys. */
    public PublicKeyCredentialRequestOptions challenge(String address) {
        throttle.attempt(address);
        return party.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /**
     * Who answered the challenge.
     *
     * @throws BusinessException {@link IdentityError#PASSKEY_REFUSED}, {@link IdentityError#TOO_MANY_ATTEMPTS}
     */
    @Transactional
    public PersonId signIn(
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> answer,
            String address) {
        throttle.attempt(address);
        Bytes handle = checked(() -> party.authenticate(new RelyingPartyAuthenticationRequest(asked, answer)))
                .getId();
        return table.findHolder(handle).orElseThrow(() -> new BusinessException(IdentityError.PASSKEY_REFUSED));
    }

    /** What the browser is asked in order to make a new passkey for this person. */
    @Transactional
    public PublicKeyCredentialCreationOptions invitation(SignedIn who) {
        enrolment.demand(who);
        if (table.count(who.person()) >= MOST) {
            throw new BusinessException(IdentityError.PASSKEY_REFUSED);
        }
        table.addHandle(who.person(), Bytes.random());
        return party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(who)));
    }

    /**
     * Keeps the passkey that the browser made.
     *
     * @throws BusinessException {@link IdentityError#PASSKEY_REFUSED}
     */
    @Transactional
    public void add(SignedIn who, PublicKeyCredentialCreationOptions asked, RelyingPartyPublicKey made) {
        enrolment.demand(who);
        if (!Objects.equals(
                asked.getUser().getId(), table.findHandle(who.person()).orElse(null))) {
            throw new BusinessException(IdentityError.PASSKEY_REFUSED);
        }
        checked(() -> party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, made)));
        enrolment.journal(who, "passkey");
    }

    /** The person's passkeys. */
    public List<CredentialRecord> list(PersonId person) {
        return table.findHandle(person).map(table::findByUserId).orElse(List.of());
    }

    /** Forgets one of the person's own passkeys; the last proof stays. */
    @Transactional
    public void remove(SignedIn who, String credentialId) {
        List<CredentialRecord> own = list(who.person());
        boolean lastProof = own.size() <= 1 && !enrolment.hasPassword(who.person());
        own.stream()
                .filter(passkey -> passkey.getCredentialId().toBase64UrlString().equals(credentialId) && !lastProof)
                .findFirst()
                .ifPresent(passkey -> {
                    table.delete(passkey.getCredentialId());
                    enrolment.journal(who, "passkey");
                });
    }

    /** Whatever a browser sends that is no valid answer is one refusal, whose reason is for the log only. */
    private static <T> T checked(Supplier<T> check) {
        try {
            return check.get();
        } catch (WebAuthnException | IllegalArgumentException e) {
            throw new BusinessException(e, IdentityError.PASSKEY_REFUSED);
        }
    }

    private static Authentication authentication(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who.person().toString(), null, List.of());
    }
}
