package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that the service worker keeps for addresses that this device never saw. */
@OpenToAll
@Controller
class OfflineController {

    @GetMapping("/hors-connexion")
    Page offline() {
        return Page.of("web/offline");
    }
}
