package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.ServiceState.Audience;
import fr.parvis.territory.Services;
import fr.parvis.territory.TownService;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way from the installation's address to one's own town, by name or postal code. */
@Controller
@OpenToAll
class WelcomeController {

    private static final int SHOWN = 20;
    private static final int DECIDERS = 100;
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
            return Page.of("web/welcome", new WelcomeView("", List.of(), links(open())));
        }
        return Page.of("web/welcome", new WelcomeView(asked, links(bodies.search(asked, SHOWN)), List.of()));
    }

    /** Those that residents see something of, be it opened by themselves or above them, the largest first. */
    private List<Body> open() {
        return services.listBodiesWithServices(DECIDERS).stream()
                .flatMap(decider -> Stream.concat(Stream.of(decider), bodies.listCommunes(decider.id()).stream()))
                .distinct()
                .filter(body -> body.lives() && showsSomething(body))
                .sorted(Comparator.comparingInt((Body body) -> Objects.requireNonNullElse(body.population(), 0))
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private boolean showsSomething(Body body) {
        return Arrays.stream(TownService.values())
                .anyMatch(service -> services.isVisible(service, body.id(), Audience.RESIDENT));
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
