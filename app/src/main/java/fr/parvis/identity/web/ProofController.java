package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.OpenToSignedIn;
import fr.parvis.identity.People;
import fr.parvis.identity.SignedIn;
import fr.parvis.identity.internal.Enrolment;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing a password and pairing an authenticator application: after an invitation, or to change them. */
@Controller
@OpenToSignedIn(Assurance.INVITED)
@RequestMapping("/compte/mot-de-passe")
class ProofController {

    private final Enrolment enrolment;
    private final People people;
    private final Arrivals arrivals;
    private final MySessions sessions;

    ProofController(Enrolment enrolment, People people, Arrivals arrivals, MySessions sessions) {
        this.enrolment = enrolment;
        this.people = people;
        this.arrivals = arrivals;
        this.sessions = sessions;
    }

    @GetMapping
    Page page() {
        return passwordPage(null);
    }

    @PostMapping
    Object choose(SignedIn who, @RequestParam String password) {
        try {
            enrolment.choosePassword(who, password);
            return "redirect:/compte/mot-de-passe/code";
        } catch (BusinessException e) {
            return passwordPage(e);
        }
    }

    @GetMapping("/code")
    Object codePage(SignedIn who) {
        return codePage(who, null);
    }

    @PostMapping("/code")
    Object confirm(SignedIn who, @RequestParam String code, HttpServletRequest request) {
        try {
            List<String> recovery = enrolment.confirm(who, code);
            sessions.closeOthers(who.person(), request.getSession().getId());
            if (who.assurance() != Assurance.STRONG) {
                arrivals.signIn(request, who.person(), Assurance.STRONG);
            }
            return Page.of("identity/recoveryCodes", new RecoveryView(recovery));
        } catch (BusinessException e) {
            return codePage(who, e);
        }
    }

    private static Page passwordPage(@Nullable BusinessException refusal) {
        return SignInPages.page("identity/choosePassword", new CodeView(refusal), refusal);
    }

    private Object codePage(SignedIn who, @Nullable BusinessException refusal) {
        Optional<String> key = enrolment.preparedKey(who);
        if (key.isEmpty()) {
            return "redirect:/compte/mot-de-passe";
        }
        String label = "Parvis:" + people.getMail(who.person());
        String address = "otpauth://totp/%s?secret=%s&issuer=Parvis"
                .formatted(label.replace("@", "%40").replace("+", "%2B"), key.get());
        return SignInPages.page("identity/pairApplication", new PairView(key.get(), address, refusal), refusal);
    }
}
