package fr.parvis.identity.internal;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Journal;
import fr.parvis.identity.IdentityAction;
import fr.parvis.identity.IdentityError;
import fr.parvis.identity.Mandates;
import fr.parvis.identity.PersonId;
import fr.parvis.identity.SignedIn;
import fr.parvis.kernel.BusinessException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Setting up one's own proofs. Whoever holds strong ones changes them only after showing one of them; a mailbox alone
 * never gives an officer's account away.
 */
@Service
public class Enrolment {

    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final PasskeyTable passkeys;
    private final Mandates mandates;
    private final Journal journal;

    Enrolment(Passwords passwords, OneTimeCodes codes, PasskeyTable passkeys, Mandates mandates, Journal journal) {
        this.passwords = passwords;
        this.codes = codes;
        this.passkeys = passkeys;
        this.mandates = mandates;
        this.journal = journal;
    }

    /** Whether the person has a passkey, or a password with its codes. */
    public boolean strong(PersonId person) {
        return passkeys.count(person) > 0 || passwords.complete(person);
    }

    /** Whether a password with its codes is set up. */
    public boolean hasPassword(PersonId person) {
        return passwords.complete(person);
    }

    /** Whether this sign-in may add or change proofs of its person. */
    public boolean allowed(SignedIn who) {
        return switch (who.assurance()) {
            case STRONG -> true;
            case INVITED -> !strong(who.person());
            case MAILBOX -> !strong(who.person()) && !mandates.everOfficer(who.person());
        };
    }

    /** @throws BusinessException {@link IdentityError#SIGN_IN_FIRST} unless {@link #allowed} */
    public void demand(SignedIn who) {
        if (!allowed(who)) {
            throw new BusinessException(IdentityError.SIGN_IN_FIRST);
        }
    }

    /** Sets the password and prepares a new key for one-time codes; both serve once {@link #confirm} was called. */
    @Transactional
    public void choosePassword(SignedIn who, String password) {
        demand(who);
        passwords.set(who.person(), password);
        codes.prepare(who.person());
    }

    /** The key to type into the application, while it is not confirmed. */
    public Optional<String> preparedKey(SignedIn who) {
        return codes.prepared(who.person());
    }

    /**
     * Confirms the key by a first code.
     *
     * @return the recovery codes, to be shown this once
     * @throws BusinessException {@link IdentityError#WRONG_CODE}
     */
    @Transactional
    public List<String> confirm(SignedIn who, String code) {
        demand(who);
        List<String> recovery =
                codes.confirm(who.person(), code).orElseThrow(() -> new BusinessException(IdentityError.WRONG_CODE));
        journal(who, "password");
        return recovery;
    }

    /** Writes that a proof was added or changed. */
    @Transactional
    public void journal(SignedIn who, String proof) {
        journal.record(
                Journal.PLATFORM,
                new Actor(who.person().value(), "self", null),
                IdentityAction.PROOF_CHANGED,
                "person:" + who.person(),
                Map.of("proof", proof, "assurance", who.assurance().name()));
    }
}
