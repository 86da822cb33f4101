package fr.parvis.web;

import fr.parvis.identity.spi.BodyOfRequest;
import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.Town;
import fr.parvis.territory.Towns;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells identity whose desk a request is for: the town that the {@link TenancyFilter} found. */
@Component
class TownOfRequest implements BodyOfRequest {

    private final Towns towns;
    private final Bodies bodies;

    TownOfRequest(Towns towns, Bodies bodies) {
        this.towns = towns;
        this.bodies = bodies;
    }

    @Override
    public Optional<BodyId> bodyOf(HttpServletRequest request) {
        return request.getAttribute(Town.class.getName()) instanceof Town town
                ? Optional.of(town.id())
                : Optional.empty();
    }

    @Override
    public Optional<BodyId> bodyOfCode(String code) {
        return bodies.findByAnyCode(code).filter(Body::lives).map(Body::id);
    }

    @Override
    public Optional<Desk> deskOf(BodyId body) {
        return towns.find(body).map(town -> new Desk(town.name(), "/" + town.slug() + "/bureau/lieux"));
    }
}
