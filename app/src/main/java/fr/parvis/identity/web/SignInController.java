package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.OpenToAll;
import fr.parvis.identity.People;
import fr.parvis.identity.PersonId;
import fr.parvis.identity.internal.PasswordSignIn;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: the page with its three ways, and the two steps of password and code. */
@Controller
@OpenToAll
@RequestMapping("/connexion")
class SignInController {

    private final PasswordSignIn passwords;
    private final People people;
    private final Arrivals arrivals;
    private final SignInPages pages;

    SignInController(PasswordSignIn passwords, People people, Arrivals arrivals, SignInPages pages) {
        this.passwords = passwords;
        this.people = people;
        this.arrivals = arrivals;
        this.pages = pages;
    }

    @GetMapping
    Page page(@RequestParam(required = false) @Nullable String suite) {
        return pages.signIn(LocalPath.of(suite, Arrivals.HOME), "", null);
    }

    @PostMapping("/mot-de-passe")
    Object password(
            @RequestParam String mail,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest request) {
        String next = LocalPath.of(suite, Arrivals.HOME);
        try {
            PersonId person = passwords.password(new MailAddress(mail), password, request.getRemoteAddr());
            arrivals.remember(request, person, next);
            return "redirect:/connexion/code";
        } catch (BusinessException e) {
            return pages.signIn(next, mail, e);
        }
    }

    @GetMapping("/code")
    Object codePage(HttpServletRequest request) {
        return arrivals.halfway(request).isPresent() ? pages.code(null) : "redirect:/connexion";
    }

    @PostMapping("/code")
    Object code(@RequestParam String code, HttpServletRequest request) {
        Optional<Arrivals.Halfway> halfway = arrivals.halfway(request);
        if (halfway.isEmpty()) {
            return "redirect:/connexion";
        }
        PersonId person = halfway.get().person();
        try {
            passwords.code(person, people.getMail(person), code, request.getRemoteAddr());
        } catch (BusinessException e) {
            return pages.code(e);
        }
        arrivals.signIn(request, person, Assurance.STRONG);
        return "redirect:" + halfway.get().next();
    }
}
