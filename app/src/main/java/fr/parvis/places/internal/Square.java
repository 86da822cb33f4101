package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.Figure;
import fr.parvis.places.FigureChanged;
import fr.parvis.places.PlaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Every place of the installation with its figure of now, in memory. Written by the doors as observations arrive, read
 * by pages without a query. A body's places are loaded again as a whole when an officer changes one.
 */
@Component
class Square {

    private final Map<BodyId, List<LivePlace>> bodies = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Square(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Puts a body's places, in the order of their names. */
    void put(BodyId body, List<LivePlace> places) {
        bodies.put(body, List.copyOf(places));
    }

    /** The bodies that have places. */
    Set<BodyId> bodies() {
        return Set.copyOf(bodies.keySet());
    }

    List<LivePlace> listPlaces(BodyId body) {
        return bodies.getOrDefault(body, List.of());
    }

    List<LivePlace> listPlaces(Collection<BodyId> wanted) {
        return wanted.stream()
                .sorted()
                .flatMap(body -> listPlaces(body).stream())
                .toList();
    }

    Optional<LivePlace> findPlace(BodyId body, PlaceId id) {
        return listPlaces(body).stream()
                .filter(place -> place.place().id().equals(id))
                .findFirst();
    }

    /** One observation of a device of that body. */
    void hear(BodyId body, String device, String property, Instant at, double value) {
        Instant now = clock.instant();
        for (LivePlace place : listPlaces(body)) {
            if (place.hear(device, property, at, value)) {
                reassess(place, now);
            }
        }
    }

    /** Time passes: figures age, hours end, words expire. */
    void reassessAll() {
        Instant now = clock.instant();
        bodies.values().forEach(places -> places.forEach(place -> reassess(place, now)));
    }

    void reassess(LivePlace place, Instant now) {
        Figure before = place.figure();
        if (place.reassess(now)) {
            events.publishEvent(new FigureChanged(place.place(), before, place.figure()));
        }
    }
}
