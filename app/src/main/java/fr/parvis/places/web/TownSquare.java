package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Competences;
import fr.parvis.territory.ServiceState;
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

    /** What the people of this town may see now; nothing of a service that is not open to them. */
    Showing showing(Body town) {
        boolean commune = town.is(BodyKind.COMMUNE);
        return new Showing(
                commune ? competences.bodiesServingWholly(town.id()) : withCommunes(town),
                commune ? competences.entrustedAround(town.id()) : Set.of(),
                services.isVisible(TownService.PARKING, town.id(), Audience.RESIDENT),
                services.isVisible(TownService.ATTENDANCE, town.id(), Audience.RESIDENT));
    }

    private Set<BodyId> withCommunes(Body above) {
        return Stream.concat(
                        Stream.of(above.id()),
                        bodies.listCommunes(above.id()).stream().map(Body::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Seen> listPlaces(Town town) {
        return listPlaces(town.body());
    }

    List<Seen> listPlaces(Body town) {
        Showing showing = showing(town);
        return places.listPlaces(showing.bodies()).stream()
                .filter(seen -> showing.shows(seen.place()))
                .toList();
    }

    /** Who answers for a place today: the body that residents are shown. */
    Body answeringFor(Place place) {
        return competences
                .competentFor(Showing.subject(place.kind()), place.body())
                .face();
    }

    /** One that has closed for good, by its word in addresses. */
    Optional<Place> findClosed(Town town, String slug) {
        Showing showing = showing(town.body());
        return places.listClosed(showing.bodies()).stream()
                .filter(place -> place.slug().equals(slug) && showing.shows(place))
                .min(Comparator.comparing(place -> !place.body().equals(town.id())));
    }

    /** One whose service was open to the people of the town and is closed now, by its word in addresses. */
    Optional<Place> findShut(Town town, String slug) {
        Showing showing = showing(town.body());
        return places.listPlaces(showing.bodies()).stream()
                .map(Seen::place)
                .filter(place -> place.slug().equals(slug) && showing.concerns(place) && isShut(place, town))
                .min(Comparator.comparing(place -> !place.body().equals(town.id())));
    }

    private boolean isShut(Place place, Town town) {
        return services.find(Showing.service(place.kind()), town.id())
                .filter(view -> view.state() == ServiceState.CLOSED)
                .isPresent();
    }

    /** A place by its word in addresses; the town's own before another body's of the same name. */
    Optional<Seen> findPlace(Town town, String slug) {
        return listPlaces(town).stream()
                .filter(seen -> seen.place().slug().equals(slug))
                .min(Comparator.comparing(seen -> !seen.place().body().equals(town.id())));
    }
}
