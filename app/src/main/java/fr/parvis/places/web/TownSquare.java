package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Competences;
import fr.parvis.territory.Town;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which places a town shows: its own and those of the bodies that serve its people; a pooling body, its communes' too. */
@Component
class TownSquare {

    private final Places places;
    private final Competences competences;
    private final Bodies bodies;

    TownSquare(Places places, Competences competences, Bodies bodies) {
        this.places = places;
        this.competences = competences;
        this.bodies = bodies;
    }

    /** The bodies whose places this town shows. */
    Set<BodyId> bodiesShownIn(Town town) {
        return town.body().is(BodyKind.COMMUNE)
                ? competences.bodiesServing(town.id())
                : Stream.concat(
                                Stream.of(town.id()),
                                bodies.listCommunes(town.id()).stream().map(Body::id))
                        .collect(Collectors.toUnmodifiableSet());
    }

    List<Seen> listPlaces(Town town) {
        return places.listPlaces(bodiesShownIn(town));
    }

    /** A place by its word in addresses; the town's own before another body's of the same name. */
    Optional<Seen> findPlace(Town town, String slug) {
        return places.findPlace(town.id(), slug)
                .or(() -> listPlaces(town).stream()
                        .filter(seen -> seen.place().slug().equals(slug))
                        .findFirst());
    }
}
