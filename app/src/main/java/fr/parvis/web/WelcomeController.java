package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Services;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way from the installation's address to one's own town, by name or postal code. */
@Controller
@OpenToAll
class WelcomeController {

    private static final int SHOWN = 20;
    private static final int LONGEST = 80;

    private final Bodies bodies;
    private final Services services;

    WelcomeController(Bodies bodies, Services services) {
        this.bodies = bodies;
        this.services = services;
    }

    @GetMapping("/")
    Page welcome(@RequestParam(defaultValue = "") String commune) {
        String asked = commune.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            return Page.of(
                    "web/welcome", new WelcomeView("", List.of(), links(services.listBodiesWithServices(SHOWN))));
        }
        return Page.of("web/welcome", new WelcomeView(asked, links(bodies.search(asked, SHOWN)), List.of()));
    }

    private static List<Link> links(List<Body> found) {
        return found.stream()
                .filter(body -> body.kind().hasFace())
                .map(body -> new Link(label(body), "/" + body.slug()))
                .toList();
    }

    private static String label(Body body) {
        String departement = body.departement();
        return body.is(BodyKind.COMMUNE) && departement != null ? body.name() + " (" + departement + ")" : body.name();
    }
}
