package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceKind;
import fr.parvis.territory.Entrusted;
import fr.parvis.territory.Subject;
import fr.parvis.territory.TownService;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which places the people of a town may see at a moment.
 *
 * @param serving the bodies that serve them with all their places
 * @param entrusted of other territories, the subjects that acts have made theirs
 * @param parking whether figures of car parks are open to them
 * @param attendance whether all other figures are
 */
record Showing(Set<BodyId> serving, Set<Entrusted> entrusted, boolean parking, boolean attendance) {

    boolean shows(Place place) {
        return (place.kind().isParking() ? parking : attendance) && concerns(place);
    }

    /** Whether a place is theirs, be its service open or not. */
    boolean concerns(Place place) {
        return serving.contains(place.body()) || entrusted.contains(new Entrusted(place.body(), subject(place.kind())));
    }

    static TownService service(PlaceKind kind) {
        return kind.isParking() ? TownService.PARKING : TownService.ATTENDANCE;
    }

    /** Whose places are looked through. */
    Set<BodyId> bodies() {
        return Stream.concat(serving.stream(), entrusted.stream().map(Entrusted::territory))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Subject subject(PlaceKind kind) {
        return switch (kind) {
            case POOL -> Subject.POOL;
            case CAR_PARK, PARK_AND_RIDE -> Subject.PARKING;
            case LIBRARY -> Subject.LIBRARY;
            case RECYCLING_CENTRE -> Subject.WASTE;
            // What no law gives to another body stays the commune's own, as its counter does.
            case COUNTER, OTHER -> Subject.CIVIL_STATUS;
            case SPORTS_HALL -> Subject.SPORT;
            case MARKET -> Subject.SHOPS;
        };
    }
}
