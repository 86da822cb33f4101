package fr.parvis.places.internal;

import fr.parvis.calendar.OpeningHours;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.places.OpenPlace;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceDay;
import fr.parvis.places.PlaceDetails;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places;
import fr.parvis.places.PlacesError;
import fr.parvis.places.SayLevel;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.Neighbourhood;
import fr.parvis.territory.Whereabouts;
import fr.parvis.territory.Whereabouts.Spot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes go to rest first; after the commit the body's places come to life again as they now are. */
@Service
class LivePlaces implements Places {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final PlaceStore store;
    private final Square square;
    private final PlaceLoading loading;
    private final Whereabouts whereabouts;
    private final Bodies bodies;
    private final PlaceDays days;
    private final Capacities capacities;
    private final Clock clock;

    LivePlaces(
            PlaceStore store,
            Square square,
            PlaceLoading loading,
            Whereabouts whereabouts,
            Bodies bodies,
            PlaceDays days,
            Capacities capacities,
            Clock clock) {
        this.store = store;
        this.square = square;
        this.loading = loading;
        this.whereabouts = whereabouts;
        this.bodies = bodies;
        this.days = days;
        this.capacities = capacities;
        this.clock = clock;
    }

    @Override
    public List<Seen> listPlaces(Collection<BodyId> bodies) {
        return square.listPlaces(bodies).stream().map(LivePlaces::seen).toList();
    }

    @Override
    public List<Place> listClosed(Collection<BodyId> bodies) {
        return square.listClosed(bodies).stream().map(LivePlace::place).toList();
    }

    @Override
    public Optional<Seen> findPlace(BodyId body, String slug) {
        return live(body, slug).map(LivePlaces::seen);
    }

    @Override
    public Optional<PlaceDay> findDay(BodyId body, String slug) {
        return live(body, slug).map(days::of);
    }

    @Override
    public Optional<HoursHere> findHours(BodyId body, String slug) {
        return live(body, slug)
                .flatMap(live -> Optional.ofNullable(live.hours()))
                .map(hours -> new HoursHere(hours.hours(), hours.context()));
    }

    @Override
    public List<@Nullable Integer> listUsual(BodyId body, String slug, List<Instant> moments) {
        return live(body, slug)
                .map(live ->
                        moments.stream().<@Nullable Integer>map(live::usualAt).toList())
                .orElse(List.of());
    }

    @Override
    public List<SourceHere> listSources(BodyId body, String slug) {
        Instant now = clock.instant();
        return live(body, slug).map(live -> live.sourcesAt(now)).orElse(List.of());
    }

    @Override
    public Optional<Word> findWord(BodyId body, String slug) {
        return live(body, slug)
                .flatMap(live -> live.saidAt(clock.instant()))
                .map(said -> new Word(said.level(), said.statedAt(), said.expiresAt()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CapacitySince> listCapacities(BodyId body, PlaceId place) {
        return capacities.list(body, place);
    }

    private Optional<LivePlace> live(BodyId body, String slug) {
        return square.listPlaces(body).stream()
                .filter(live -> live.place().slug().equals(slug))
                .findFirst();
    }

    @Override
    @Transactional
    public PlaceId open(OpenPlace command) {
        if (command.hours() != null) {
            OpeningHours.parse(command.hours());
        }
        Place place = place(command);
        if (!store.insert(place)) {
            throw new BusinessException(PlacesError.NAME_TAKEN, command.name());
        }
        Integer capacity = command.capacity();
        if (capacity != null) {
            store.insertCapacity(command.body(), place.id(), new CapacityStep(Instant.EPOCH, capacity));
        }
        command.sources().forEach(measure -> store.insertSource(command.body(), source(place.id(), measure)));
        reload(command.body());
        return place.id();
    }

    @Override
    @Transactional
    public void say(SayLevel command) {
        if (command.lasts().compareTo(SHORTEST) < 0 || command.lasts().compareTo(LONGEST) > 0) {
            throw new BusinessException(PlacesError.LASTS_TOO_LONG);
        }
        Instant now = clock.instant();
        requireRoomFor(command, now);
        boolean inSpite = square.findPlace(command.body(), command.place())
                .map(place -> !place.mayBeOpenAt(now))
                .orElse(false);
        Statement said = new Statement(
                command.level(), command.occupied(), now, now.plus(command.lasts()), inSpite, command.role());
        store.withdrawStatements(command.body(), command.place(), now);
        store.insertStatement(command.body(), command.place(), said, command.person());
        afterCommit(() -> speak(command.body(), command.place(), said));
    }

    @Override
    @Transactional
    public boolean withdrawWord(BodyId body, PlaceId place) {
        boolean stood = store.withdrawStatements(body, place, clock.instant());
        afterCommit(() -> speak(body, place, null));
        return stood;
    }

    @Override
    @Transactional
    public void setCapacity(BodyId body, PlaceId place, CapacitySince step) {
        capacities.put(body, place, step);
        reload(body);
    }

    @Override
    @Transactional
    public void describe(BodyId body, PlaceId place, PlaceDetails details) {
        store.describe(body, place, details, neighbourhoodAt(details.where()));
        reload(body);
    }

    @Override
    @Transactional
    public void closeForGood(BodyId body, PlaceId place, @Nullable LocalDate from) {
        store.close(body, place, from);
        reload(body);
    }

    @Override
    @Transactional
    public void setHours(BodyId body, PlaceId place, @Nullable String hours) {
        if (hours != null) {
            OpeningHours.parse(hours);
        }
        store.setHours(body, place, hours);
        reload(body);
    }

    @Override
    @Transactional
    public void measure(BodyId body, PlaceId place, OpenPlace.Measure source) {
        store.insertSource(body, source(place, source));
        reload(body);
    }

    @Override
    @Transactional
    public void stopMeasuring(BodyId body, PlaceId place, OpenPlace.Measure source) {
        store.deleteSource(body, place, source.kind(), source.device());
        reload(body);
    }

    private void requireRoomFor(SayLevel command, Instant now) {
        Integer occupied = command.occupied();
        int capacity = square.findPlace(command.body(), command.place())
                .orElseThrow(() -> new BusinessException(PlacesError.NO_SUCH_PLACE, command.place()))
                .capacityAt(now);
        if (occupied != null && capacity > 0 && occupied > capacity) {
            throw new BusinessException(PlacesError.MORE_THAN_CAPACITY, occupied, capacity);
        }
    }

    private void speak(BodyId body, PlaceId id, @Nullable Statement said) {
        square.listAll(body, id).forEach(place -> {
            place.say(said);
            square.reassess(place, clock.instant());
        });
    }

    private void reload(BodyId body) {
        afterCommit(() -> loading.load(body));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }

    private Place place(OpenPlace command) {
        String slug = command.slug() == null
                ? Slug.free(command.name(), town(command.body()), word -> isTaken(command.body(), word))
                : command.slug();
        return new Place(
                command.body(),
                new PlaceId(UUID.randomUUID()),
                slug,
                command.kind(),
                command.name(),
                command.address(),
                command.where(),
                neighbourhoodAt(command.where()),
                command.face(),
                command.hours(),
                command.provenance(),
                command.provenanceNote(),
                null);
    }

    /** By any body: a page may show the places of several, each under its own address. */
    private boolean isTaken(BodyId body, String word) {
        return square.knows(word) || store.isTaken(body, word);
    }

    private String town(BodyId body) {
        return bodies.find(body).map(Body::slug).orElseGet(body::toString);
    }

    private @Nullable String neighbourhoodAt(GeoPoint where) {
        return whereabouts
                .spotAt(where)
                .map(Spot::quartier)
                .map(Neighbourhood::code)
                .orElse(null);
    }

    private static SourceRow source(PlaceId place, OpenPlace.Measure measure) {
        return new SourceRow(place, UUID.randomUUID(), measure.kind(), measure.device(), measure.nightReset());
    }

    private static Seen seen(LivePlace live) {
        return new Seen(live.place(), live.figure());
    }
}
