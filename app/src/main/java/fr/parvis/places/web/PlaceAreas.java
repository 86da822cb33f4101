package fr.parvis.places.web;

import fr.parvis.places.Place;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Neighbourhood;
import fr.parvis.territory.Neighbourhoods;
import fr.parvis.territory.Town;
import fr.parvis.territory.Whereabouts;
import fr.parvis.ui.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of a town that a place stands in, by which residents look for it. */
@Component
class PlaceAreas {

    private final Bodies bodies;
    private final Neighbourhoods neighbourhoods;
    private final Whereabouts whereabouts;

    PlaceAreas(Bodies bodies, Neighbourhoods neighbourhoods, Whereabouts whereabouts) {
        this.bodies = bodies;
        this.neighbourhoods = neighbourhoods;
        this.whereabouts = whereabouts;
    }

    /**
     * The neighbourhood; on the ground of another commune, that commune; null where neither is known. A body above the
     * communes is no area: who runs a place does not say where it is.
     */
    @Nullable String of(Town town, Place place) {
        return commune(place).flatMap(commune -> within(commune, town, place)).orElse(null);
    }

    /** The same in a word for a heading: where nothing is divided, the town as a whole. */
    String heading(Town town, Place place, Texts texts) {
        String known = of(town, place);
        if (known != null) {
            return known;
        }
        return neighbourhoods.list(town.id()).isEmpty() ? town.name() : texts.get("places.home.neighbourhood.other");
    }

    /** That which runs it, else that on whose ground it stands: contours are asked only of who is above the communes. */
    Optional<Body> commune(Place place) {
        return bodies.find(place.body())
                .filter(body -> body.is(BodyKind.COMMUNE))
                .or(() -> whereabouts.bodyAt(place.where()));
    }

    private Optional<String> within(Body commune, Town town, Place place) {
        if (!commune.id().equals(town.id())) {
            return Optional.of(commune.name());
        }
        return (place.body().equals(town.id()) ? told(place) : drawn(place)).map(Neighbourhood::name);
    }

    private Optional<Neighbourhood> told(Place place) {
        return neighbourhoods.list(place.body()).stream()
                .filter(quartier -> quartier.code().equals(place.neighbourhood()))
                .findFirst();
    }

    private Optional<Neighbourhood> drawn(Place place) {
        return whereabouts.spotAt(place.where()).flatMap(spot -> Optional.ofNullable(spot.quartier()));
    }
}
