package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Competences;
import fr.parvis.territory.ServiceState.Audience;
import fr.parvis.territory.Services;
import fr.parvis.territory.Town;
import fr.parvis.territory.TownService;
import java.util.Comparator;
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
    private final Services services;

    TownSquare(Places places, Competences competences, Bodies bodies, Services services) {
        this.places = places;
        this.competences = competences;
        this.bodies = bodies;
        this.services = services;
    }

    /** The bodies whose places this town shows. */
    Set<BodyId> bodiesShownIn(Town town) {
        return bodiesShownIn(town.body());
    }

    Set<BodyId> bodiesShownIn(Body town) {
        return town.is(BodyKind.COMMUNE)
                ? competences.bodiesServing(town.id())
                : Stream.concat(
                                Stream.of(town.id()),
                                bodies.listCommunes(town.id()).stream().map(Body::id))
                        .collect(Collectors.toUnmodifiableSet());
    }

    List<Seen> listPlaces(Town town) {
        return listPlaces(town.body());
    }

    /** What residents of this town may see; nothing of a service that is not open to them. */
    List<Seen> listPlaces(Body town) {
        boolean parking = services.isVisible(TownService.PARKING, town.id(), Audience.RESIDENT);
        boolean attendance = services.isVisible(TownService.ATTENDANCE, town.id(), Audience.RESIDENT);
        return places.listPlaces(bodiesShownIn(town)).stream()
                .filter(seen -> seen.place().kind().isParking() ? parking : attendance)
                .toList();
    }

    /** A place by its word in addresses; the town's own before another body's of the same name. */
    Optional<Seen> findPlace(Town town, String slug) {
        return listPlaces(town).stream()
                .filter(seen -> seen.place().slug().equals(slug))
                .min(Comparator.comparing(seen -> !seen.place().body().equals(town.id())));
    }
}
