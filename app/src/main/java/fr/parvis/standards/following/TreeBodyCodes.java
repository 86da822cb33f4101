package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.BodyCodes;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Bodies by the codes of the official tree; who asks for a commune that has merged gets its successor. */
@Component
class TreeBodyCodes implements BodyCodes {

    private final Bodies bodies;

    TreeBodyCodes(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Optional<BodyId> find(String code) {
        return bodies.findByAnyCode(code)
                .map(Body::id)
                .map(id -> bodies.getCurrent(id).id());
    }
}
