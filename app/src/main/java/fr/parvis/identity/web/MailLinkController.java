package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.OpenToAll;
import fr.parvis.identity.internal.MailLinks;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A link by mail: asked for, looked at as often as a scanner likes, confirmed once. */
@Controller
@OpenToAll
@RequestMapping("/connexion/lien")
class MailLinkController {

    private final MailLinks links;
    private final Arrivals arrivals;
    private final SignInPages pages;

    MailLinkController(MailLinks links, Arrivals arrivals, SignInPages pages) {
        this.links = links;
        this.arrivals = arrivals;
        this.pages = pages;
    }

    @PostMapping
    Object ask(
            @RequestParam String mail,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(defaultValue = "fr") String langue,
            HttpServletRequest request) {
        String next = LocalPath.of(suite, Arrivals.HOME);
        try {
            String language = langue.toLowerCase(Locale.ROOT).equals("en") ? "en" : "fr";
            links.send(new MailAddress(mail), language, next, request.getRemoteAddr());
            return "redirect:/connexion/lien/envoye";
        } catch (BusinessException e) {
            return pages.signIn(next, mail, e);
        }
    }

    /** Who reloads the form's address is led back to the form. */
    @GetMapping
    String form() {
        return "redirect:/connexion";
    }

    @GetMapping("/envoye")
    Page sent() {
        return Page.of("identity/linkSent", new LinkSentView());
    }

    @GetMapping("/{token}")
    Page look(@PathVariable String token, HttpServletRequest request) {
        boolean serves = links.serves(token, request.getRemoteAddr());
        Page page = Page.of("identity/confirm", new ConfirmView("/connexion/lien/" + token, serves));
        return serves ? page : page.status(410);
    }

    @PostMapping("/{token}")
    Object confirm(@PathVariable String token, HttpServletRequest request) {
        try {
            MailLinks.Arrival arrival = links.confirm(token, request.getRemoteAddr());
            arrivals.signIn(request, arrival.person(), Assurance.MAILBOX);
            return "redirect:" + LocalPath.of(arrival.next(), Arrivals.HOME);
        } catch (BusinessException e) {
            return SignInPages.page("identity/confirm", new ConfirmView("", false), e);
        }
    }
}
