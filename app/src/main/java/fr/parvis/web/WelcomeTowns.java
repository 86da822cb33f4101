package fr.parvis.web;

import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.ServiceState.Audience;
import fr.parvis.territory.Services;
import fr.parvis.territory.TownService;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose pages are online: those that residents see something of, be it opened by themselves or above them. */
@Component
class WelcomeTowns {

    private static final int DECIDERS = 1_000;

    private final Bodies bodies;
    private final Services services;

    WelcomeTowns(Bodies bodies, Services services) {
        this.bodies = bodies;
        this.services = services;
    }

    /** The largest first. */
    List<Body> listOpen() {
        return services.listBodiesWithServices(DECIDERS).stream()
                .flatMap(decider -> Stream.concat(Stream.of(decider), bodies.listCommunes(decider.id()).stream()))
                .distinct()
                .filter(body -> body.lives() && body.kind().hasFace() && showsSomething(body))
                .sorted(Comparator.comparingInt((Body body) -> Objects.requireNonNullElse(body.population(), 0))
                        .reversed())
                .toList();
    }

    /** The intercommunality that a body is or belongs to. */
    Optional<Body> poolOf(Body body) {
        return bodies.listLineage(body.id()).stream()
                .filter(above -> above.is(BodyKind.EPCI))
                .findFirst();
    }

    private boolean showsSomething(Body body) {
        return Arrays.stream(TownService.values())
                .anyMatch(service -> services.isVisible(service, body.id(), Audience.RESIDENT));
    }
}
