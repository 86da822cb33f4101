package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.Figure;
import fr.parvis.places.FigureChanged;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceCameOrWent;
import fr.parvis.places.PlaceId;
import fr.parvis.telemetry.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Every place of the installation with its figure of now, in memory. Written by the doors as observations arrive, read
 * by pages without a query. A body's places are loaded again as a whole when an officer changes one.
 */
@Component
class Square {

    private final Map<BodyId, Quarter> bodies = new ConcurrentHashMap<>();
    private final Map<Coming, Quarter> coming = new ConcurrentHashMap<>();
    private final Map<BodyId, Long> newest = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A body's places on their way to the square; the later one wins. */
    record Coming(BodyId body, long number) {}

    Square(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** To be asked for before anything is read from rest. */
    Coming announce(BodyId body) {
        return new Coming(body, sequence.incrementAndGet());
    }

    /** Lets places hear what is recorded from now on, before their past is read and anybody sees them. */
    void expect(Coming which, List<LivePlace> places) {
        places.forEach(LivePlace::holdBack);
        coming.put(which, new Quarter(places));
    }

    /** Puts a body's places, in the order of their names, unless later ones are there already. */
    void put(Coming which) {
        Quarter places = coming.getOrDefault(which, Quarter.EMPTY);
        Quarter before = bodies.get(which.body());
        bodies.compute(
                which.body(),
                (body, shown) -> newest.merge(body, which.number(), Math::max) == which.number() || shown == null
                        ? places
                        : shown);
        coming.remove(which);
        if (before != null) {
            listPlaces(which.body()).forEach(place -> tellIfChanged(before.places(), place));
            tellWhoCameOrWent(shown(before).toList(), listPlaces(which.body()));
        }
    }

    private Stream<LivePlace> shown(Quarter quarter) {
        Instant now = clock.instant();
        return quarter.places().stream().filter(place -> !place.isGoneAt(now));
    }

    private void tellWhoCameOrWent(List<LivePlace> before, List<LivePlace> now) {
        missingIn(before, now).forEach(place -> events.publishEvent(new PlaceCameOrWent(place, true)));
        missingIn(now, before).forEach(place -> events.publishEvent(new PlaceCameOrWent(place, false)));
    }

    private static Stream<Place> missingIn(List<LivePlace> some, List<LivePlace> all) {
        Set<PlaceId> known = some.stream().map(place -> place.place().id()).collect(Collectors.toSet());
        return all.stream().map(LivePlace::place).filter(place -> !known.contains(place.id()));
    }

    /** Gives up: the places that are shown stay. */
    void forget(Coming which) {
        coming.remove(which);
    }

    /** A place that is new, one of which an officer changed something, and one whose figure is another one. */
    private void tellIfChanged(List<LivePlace> before, LivePlace now) {
        LivePlace old = before.stream()
                .filter(place -> place.place().id().equals(now.place().id()))
                .findFirst()
                .orElse(now);
        boolean same =
                old != now && old.place().equals(now.place()) && old.figure().equals(now.figure());
        if (!same) {
            events.publishEvent(new FigureChanged(now.place(), old.figure(), now.figure()));
        }
    }

    /** The bodies that have places. */
    Set<BodyId> bodies() {
        return Set.copyOf(bodies.keySet());
    }

    /** Whether any place of any body has that word in addresses. */
    boolean knows(String slug) {
        return bodies.values().stream()
                .flatMap(quarter -> quarter.places().stream())
                .anyMatch(place -> place.place().slug().equals(slug));
    }

    List<LivePlace> listPlaces(BodyId body) {
        return shown(bodies.getOrDefault(body, Quarter.EMPTY)).toList();
    }

    /** Those that have closed for good. */
    List<LivePlace> listClosed(Collection<BodyId> wanted) {
        Instant now = clock.instant();
        return wanted.stream()
                .sorted()
                .flatMap(this::all)
                .filter(place -> place.isGoneAt(now))
                .toList();
    }

    private Stream<LivePlace> all(BodyId body) {
        return bodies.getOrDefault(body, Quarter.EMPTY).places().stream();
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

    /** That place as it is shown, and as it is about to be: whoever tells it something tells both. */
    List<LivePlace> listAll(BodyId body, PlaceId id) {
        Stream<LivePlace> arriving = coming.entrySet().stream()
                .filter(which -> which.getKey().body().equals(body))
                .flatMap(which -> which.getValue().places().stream());
        return Stream.concat(arriving.toList().stream(), listPlaces(body).stream())
                .filter(place -> place.place().id().equals(id))
                .toList();
    }

    /**
     * Observations, the oldest first; each place that they concern is judged once. Who is coming hears first: whoever is
     * put in between hears it once here and is not missed there.
     */
    void hear(List<Reading> readings) {
        Instant now = clock.instant();
        Set<LivePlace> concerned = new LinkedHashSet<>();
        for (Reading reading : readings) {
            BodyId body = reading.series().body();
            coming.forEach((which, places) -> {
                if (which.body().equals(body)) {
                    places.hear(reading, now, concerned);
                }
            });
            bodies.getOrDefault(body, Quarter.EMPTY).hear(reading, now, concerned);
        }
        concerned.forEach(place -> reassess(place, now));
    }

    /** The bodies with a place whose past must be read again. */
    List<BodyId> listBehind() {
        return bodies.entrySet().stream()
                .filter(body -> body.getValue().places().stream().anyMatch(LivePlace::isBehind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Time passes: figures age, hours end, words expire. */
    void reassessAll() {
        Instant now = clock.instant();
        bodies.values().forEach(quarter -> quarter.places().forEach(place -> reassess(place, now)));
    }

    void reassess(LivePlace place, Instant now) {
        Figure before = place.figure();
        if (place.reassess(now) && !place.isGoneAt(now)) {
            events.publishEvent(new FigureChanged(place.place(), before, place.figure()));
        }
    }
}
