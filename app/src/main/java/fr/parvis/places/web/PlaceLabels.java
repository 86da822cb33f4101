package fr.parvis.places.web;

import fr.parvis.places.Place;
import fr.parvis.territory.Body;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The name of a place on a card: with the commune where it stands, on the page of another body. */
@Component
class PlaceLabels {

    private final PlaceAreas areas;

    PlaceLabels(PlaceAreas areas) {
        this.areas = areas;
    }

    /** Car parks stand under the heading of their commune already. */
    Place on(Body page, Place place) {
        if (place.kind().isParking()) {
            return place;
        }
        return areas.commune(place)
                .filter(commune -> !commune.id().equals(page.id()) && !names(place, commune))
                .map(commune -> place.called(place.name() + ", " + commune.name()))
                .orElse(place);
    }

    private static boolean names(Place place, Body commune) {
        return place.name().toLowerCase(Locale.ROOT).contains(commune.name().toLowerCase(Locale.ROOT));
    }
}
