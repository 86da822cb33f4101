package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.ServiceState.Audience;
import fr.parvis.territory.Services;
import fr.parvis.territory.TownService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The towns whose residents are shown places at all: those that opened a service, and those that follow one above. */
@Component
class OpenTowns {

    private static final int ALL = Integer.MAX_VALUE;

    private final Bodies bodies;
    private final Services services;

    OpenTowns(Bodies bodies, Services services) {
        this.bodies = bodies;
        this.services = services;
    }

    /** Costs a walk over the communes of every body that has decided something; from memory. */
    List<Body> list() {
        Set<BodyId> near = new LinkedHashSet<>();
        for (Body decider : services.listBodiesWithServices(ALL)) {
            near.add(decider.id());
            bodies.listCommunes(decider.id()).stream()
                    .flatMap(commune -> bodies.listLineage(commune.id()).stream())
                    .forEach(body -> near.add(body.id()));
        }
        return near.stream()
                .filter(this::showsPlaces)
                .flatMap(id -> bodies.find(id).stream())
                .filter(body -> body.lives() && body.kind().hasFace())
                .toList();
    }

    private boolean showsPlaces(BodyId town) {
        return services.isVisible(TownService.PARKING, town, Audience.RESIDENT)
                || services.isVisible(TownService.ATTENDANCE, town, Audience.RESIDENT);
    }
}
