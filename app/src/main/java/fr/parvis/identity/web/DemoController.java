package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.DemoPeople;
import fr.parvis.identity.OpenToAll;
import fr.parvis.identity.internal.DemoLetterBox;
import fr.parvis.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One click signs a person of the demo in; the letter box of the demo stands open. Neither exists otherwise. */
@Controller
@OpenToAll
@ConditionalOnBooleanProperty("parvis.demo")
class DemoController {

    private final DemoPeople people;
    private final DemoLetterBox letters;
    private final Arrivals arrivals;

    DemoController(DemoPeople people, DemoLetterBox letters, Arrivals arrivals) {
        this.people = people;
        this.letters = letters;
        this.arrivals = arrivals;
    }

    @PostMapping("/demo/connexion/{someone}")
    String signIn(
            @PathVariable String someone,
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest request) {
        Assurance assurance = someone.equals("resident") ? Assurance.MAILBOX : Assurance.STRONG;
        arrivals.signIn(request, people.get(someone), assurance);
        return "redirect:" + LocalPath.of(suite, Arrivals.HOME);
    }

    @GetMapping("/demo/courrier")
    Page letters() {
        return Page.of("identity/demoLetters", new LettersView(letters.list()));
    }
}
