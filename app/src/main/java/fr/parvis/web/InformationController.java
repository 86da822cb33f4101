package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What each site must say about itself: accessibility, personal data, who publishes it. */
@OpenToAll
@Controller
class InformationController {

    private final WebSettings settings;

    InformationController(WebSettings settings) {
        this.settings = settings;
    }

    @GetMapping({"/accessibilite", "/{town}/accessibilite"})
    Page accessibility() {
        return Page.of("web/accessibility");
    }

    @GetMapping({"/donnees-personnelles", "/{town}/donnees-personnelles"})
    Page privacy() {
        return Page.of("web/privacy");
    }

    @GetMapping({"/mentions-legales", "/{town}/mentions-legales"})
    Page legal() {
        return Page.of("web/legal", settings.hosting().strip());
    }
}
