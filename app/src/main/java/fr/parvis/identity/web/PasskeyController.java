package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.IdentityError;
import fr.parvis.identity.OpenToAll;
import fr.parvis.identity.OpenToSignedIn;
import fr.parvis.identity.PersonId;
import fr.parvis.identity.SignedIn;
import fr.parvis.identity.internal.Passkeys;
import fr.parvis.kernel.BusinessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The conversation of {@code js/passkeys.js} with the server. A challenge serves once and only in its session. */
@Controller
class PasskeyController {

    private static final String SIGN_IN = "parvis.passkey.challenge";
    private static final String ADD = "parvis.passkey.invitation";

    private final Passkeys passkeys;
    private final Arrivals arrivals;
    private final MySessions sessions;
    private final PasskeyJson json = new PasskeyJson();

    PasskeyController(Passkeys passkeys, Arrivals arrivals, MySessions sessions) {
        this.passkeys = passkeys;
        this.arrivals = arrivals;
        this.sessions = sessions;
    }

    @OpenToAll
    @PostMapping("/connexion/cle/defi")
    ResponseEntity<String> challenge(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = passkeys.challenge(request.getRemoteAddr());
        request.getSession().setAttribute(SIGN_IN, options);
        return answer(json.write(options));
    }

    @OpenToAll
    @PostMapping("/connexion/cle")
    ResponseEntity<String> signIn(
            @RequestBody String body,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest request) {
        try {
            PublicKeyCredentialRequestOptions asked = take(request, SIGN_IN, PublicKeyCredentialRequestOptions.class);
            PersonId person = passkeys.signIn(asked, json.readAssertion(body), request.getRemoteAddr());
            arrivals.signIn(request, person, Assurance.STRONG);
            return answer(json.write(Map.of("next", LocalPath.of(suite, Arrivals.HOME))));
        } catch (BusinessException e) {
            return refusal(e);
        }
    }

    @OpenToSignedIn(Assurance.INVITED)
    @PostMapping("/compte/cles/defi")
    ResponseEntity<String> invitation(SignedIn who, HttpServletRequest request) {
        try {
            PublicKeyCredentialCreationOptions options = passkeys.invitation(who);
            request.getSession().setAttribute(ADD, options);
            return answer(json.write(options));
        } catch (BusinessException e) {
            return refusal(e);
        }
    }

    @OpenToSignedIn(Assurance.INVITED)
    @PostMapping("/compte/cles")
    ResponseEntity<String> add(SignedIn who, @RequestBody String body, HttpServletRequest request) {
        try {
            PublicKeyCredentialCreationOptions asked = take(request, ADD, PublicKeyCredentialCreationOptions.class);
            passkeys.add(who, asked, json.readAttestation(body));
            sessions.closeOthers(who.person(), request.getSession().getId());
            if (who.assurance() != Assurance.STRONG) {
                arrivals.signIn(request, who.person(), Assurance.STRONG);
            }
            return answer(json.write(Map.of("next", Arrivals.HOME)));
        } catch (BusinessException e) {
            return refusal(e);
        }
    }

    /** What was asked in this session, forgotten at the same time. */
    private static <T> T take(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        Object asked = session == null ? null : session.getAttribute(name);
        if (session == null || !type.isInstance(asked)) {
            throw new BusinessException(IdentityError.PASSKEY_REFUSED);
        }
        session.removeAttribute(name);
        return type.cast(asked);
    }

    private static ResponseEntity<String> answer(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private ResponseEntity<String> refusal(BusinessException refusal) {
        return ResponseEntity.status(refusal.key().kind().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.write(Map.of("code", refusal.key().code())));
    }
}
