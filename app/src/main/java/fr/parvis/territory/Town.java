package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The town that a request is for, with what every page of it needs. An EPCI, a département or a région that has a page
 * of its own is a town in this sense.
 *
 * @param centre where its map opens; null where no contour is known
 */
public record Town(Body body, TownProfile profile, @Nullable GeoPoint centre) {

    public BodyId id() {
        return body.id();
    }

    public String name() {
        return body.name();
    }

    /** First segment of its addresses. */
    public String slug() {
        return body.slug();
    }

    /** Code of its département, by which the calendar knows its holidays; empty for a région. */
    public Optional<String> departement() {
        return body.is(BodyKind.REGION) ? Optional.empty() : Optional.ofNullable(body.departement());
    }
}
