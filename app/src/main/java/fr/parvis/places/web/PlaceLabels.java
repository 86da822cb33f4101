package fr.parvis.places.web;

import fr.parvis.places.Place;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Whereabouts;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The name of a place on a card: with the commune where it stands, on the page of another body. */
@Component
class PlaceLabels {

    private final Whereabouts whereabouts;
    private final Bodies bodies;

    PlaceLabels(Whereabouts whereabouts, Bodies bodies) {
        this.whereabouts = whereabouts;
        this.bodies = bodies;
    }

    /** Car parks stand under the heading of their commune already. */
    Place on(Body page, Place place) {
        if (place.kind().isParking()) {
            return place;
        }
        return communeOf(place)
                .filter(commune -> !commune.id().equals(page.id()) && !names(place, commune))
                .map(commune -> place.called(place.name() + ", " + commune.name()))
                .orElse(place);
    }

    private static boolean names(Place place, Body commune) {
        return place.name().toLowerCase(Locale.ROOT).contains(commune.name().toLowerCase(Locale.ROOT));
    }

    /** By its contour, else by who runs the place. */
    private Optional<Body> communeOf(Place place) {
        return whereabouts
                .bodyAt(place.where())
                .or(() -> bodies.find(place.body()).filter(body -> body.is(BodyKind.COMMUNE)));
    }
}
