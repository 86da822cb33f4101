package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
    private final WelcomeTowns towns;

    WelcomeController(Bodies bodies, WelcomeTowns towns) {
        this.bodies = bodies;
        this.towns = towns;
    }

    /** @param toutes whether all that are online are to be listed */
    @GetMapping("/")
    Page welcome(
            Texts texts,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(required = false) @Nullable String toutes) {
        String asked = commune.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            return Page.of("web/welcome", online(texts, toutes != null));
        }
        List<Body> found = bodies.search(asked, SHOWN + 1);
        return Page.of("web/welcome", WelcomeView.found(asked, links(first(found)), found.size() > SHOWN));
    }

    private WelcomeView online(Texts texts, boolean all) {
        List<Body> open = towns.listOpen();
        return all
                ? WelcomeView.all(open.size(), groups(open, texts))
                : WelcomeView.open(open.size(), links(first(open)));
    }

    /** By intercommunality, each in the order of names; what belongs to none comes last. */
    private List<WelcomeView.Group> groups(List<Body> open, Texts texts) {
        Map<String, List<Body>> byPool = new TreeMap<>();
        List<Body> others = new ArrayList<>();
        open.stream()
                .sorted(Comparator.comparing((Body body) -> body.is(BodyKind.COMMUNE))
                        .thenComparing(Body::slug))
                .forEach(body -> towns.poolOf(body)
                        .map(pool -> byPool.computeIfAbsent(pool.name(), name -> new ArrayList<>()))
                        .orElse(others)
                        .add(body));
        List<WelcomeView.Group> groups = new ArrayList<>();
        byPool.forEach((name, members) -> groups.add(new WelcomeView.Group(name, links(members))));
        if (!others.isEmpty()) {
            groups.add(new WelcomeView.Group(texts.get("web.welcome.others"), links(others)));
        }
        return groups;
    }

    private static List<Body> first(List<Body> bodies) {
        return bodies.subList(0, Math.min(SHOWN, bodies.size()));
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
