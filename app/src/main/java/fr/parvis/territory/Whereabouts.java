package fr.parvis.territory;

import fr.parvis.kernel.GeoPoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Whose ground a point is on. A sensor or a car park belongs to the commune whose contour contains it, whatever its code
 * claims. Known only where contours have been imported; a point at sea is nobody's. A point on a border always goes to
 * the same side, the smaller INSEE code's.
 */
@Service
public class Whereabouts {

    private final CurrentTerritory current;
    private final CurrentContours contours;

    Whereabouts(CurrentTerritory current, CurrentContours contours) {
        this.current = current;
        this.contours = contours;
    }

    /** The commune of a point; where it was drawn for a commune that has merged since, its successor. */
    public Optional<Body> bodyAt(GeoPoint point) {
        Atlas atlas = current.atlas();
        return contours.get().bodyAt(point).map(atlas::current).flatMap(atlas::find);
    }

    /** The smallest neighbourhood of a point, always one of {@link #bodyAt}'s. */
    public Optional<Neighbourhood> neighbourhoodAt(GeoPoint point) {
        return bodyAt(point).flatMap(commune -> neighbourhoodIn(commune, point));
    }

    /** All that is known of a point at once; empty where it is nobody's. */
    public Optional<Spot> spotAt(GeoPoint point) {
        return bodyAt(point).map(commune -> {
            Neighbourhood smallest = neighbourhoodIn(commune, point).orElse(null);
            Neighbourhood above = smallest == null ? null : above(smallest);
            return above == null ? new Spot(commune, smallest, null) : new Spot(commune, above, smallest);
        });
    }

    private Optional<Neighbourhood> neighbourhoodIn(Body commune, GeoPoint point) {
        return contours.get().neighbourhoodAt(point).flatMap(id -> find(commune, id));
    }

    private @Nullable Neighbourhood above(Neighbourhood part) {
        NeighbourhoodId parent = part.parent();
        return parent == null
                ? null
                : find(current.atlas().find(part.commune()).orElseThrow(), parent)
                        .orElse(null);
    }

    private Optional<Neighbourhood> find(Body commune, NeighbourhoodId id) {
        return current.get().neighbourhoods().getOrDefault(commune.id(), java.util.List.of()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    /**
     * Where a point is.
     *
     * @param quartier null where the commune has none that contains it
     * @param part the part of the quartier, null where there is none
     */
    public record Spot(
            Body commune,
            @Nullable Neighbourhood quartier,
            @Nullable Neighbourhood part) {}
}
