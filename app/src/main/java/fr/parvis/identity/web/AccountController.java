package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.Mandate;
import fr.parvis.identity.Mandates;
import fr.parvis.identity.OpenToSignedIn;
import fr.parvis.identity.People;
import fr.parvis.identity.SignedIn;
import fr.parvis.identity.internal.Enrolment;
import fr.parvis.identity.internal.Passkeys;
import fr.parvis.identity.spi.BodyOfRequest;
import fr.parvis.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: desks, proofs, sessions, and the way out. */
@Controller
@OpenToSignedIn(Assurance.INVITED)
@RequestMapping("/compte")
class AccountController {

    private final People people;
    private final Mandates mandates;
    private final Enrolment enrolment;
    private final Passkeys passkeys;
    private final MySessions sessions;
    private final ObjectProvider<BodyOfRequest> bodies;

    AccountController(
            People people,
            Mandates mandates,
            Enrolment enrolment,
            Passkeys passkeys,
            MySessions sessions,
            ObjectProvider<BodyOfRequest> bodies) {
        this.people = people;
        this.mandates = mandates;
        this.enrolment = enrolment;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.bodies = bodies;
    }

    @GetMapping
    Page page(SignedIn who, HttpServletRequest request) {
        return Page.of(
                "identity/account",
                new AccountView(
                        name(who),
                        people.getMail(who.person()).value(),
                        who.assurance(),
                        enrolment.allowed(who),
                        enrolment.hasPassword(who.person()),
                        keys(who),
                        desks(who),
                        sessions.list(who.person(), request.getSession().getId())));
    }

    @PostMapping("/cles/oublier")
    String forget(SignedIn who, @RequestParam String cle) {
        if (who.assurance() == Assurance.STRONG) {
            passkeys.remove(who, cle);
        }
        return "redirect:/compte";
    }

    @PostMapping("/sessions/{handle}/fermer")
    String close(SignedIn who, @PathVariable String handle) {
        sessions.close(who.person(), handle);
        return "redirect:/compte";
    }

    @PostMapping("/sessions/fermer")
    String closeOthers(SignedIn who, HttpServletRequest request) {
        sessions.closeOthers(who.person(), request.getSession().getId());
        return "redirect:/compte";
    }

    @PostMapping("/deconnexion")
    String signOut(HttpServletRequest request) {
        request.getSession().invalidate();
        return "redirect:/";
    }

    private @Nullable String name(SignedIn who) {
        return mandates.listDesks(who.person()).stream()
                .flatMap(body -> mandates.listLive(body, who.person()).stream())
                .map(Mandate::name)
                .findFirst()
                .orElse(null);
    }

    private List<KeyView> keys(SignedIn who) {
        return passkeys.list(who.person()).stream()
                .map(key -> new KeyView(key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getLastUsed()))
                .toList();
    }

    private List<BodyOfRequest.Desk> desks(SignedIn who) {
        return Optional.ofNullable(bodies.getIfAvailable()).stream()
                .flatMap(
                        known -> mandates.listDesks(who.person()).stream().flatMap(body -> known.deskOf(body).stream()))
                .toList();
    }
}
