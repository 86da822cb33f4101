package fr.parvis.places.internal;

import fr.parvis.calendar.OpeningHours;
import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceId;
import fr.parvis.quality.SeriesWatch;
import fr.parvis.quality.WatchState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings places from rest to life: all of them at the start, one body's when an officer changed something. */
@Component
class PlaceLoading {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceLoading.class);

    private final PlaceStore store;
    private final UsualStore usuals;
    private final Square square;
    private final Surroundings surroundings;
    private final RecentPast past;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlaceLoading(
            PlaceStore store,
            UsualStore usuals,
            Square square,
            Surroundings surroundings,
            RecentPast past,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.usuals = usuals;
        this.square = square;
        this.surroundings = surroundings;
        this.past = past;
        // Loading often follows a commit on the same thread, whose connection is not to be used again.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @EventListener
    void loadAll(ApplicationStartedEvent started) {
        List<BodyId> bodies = transaction.execute(status -> store.listInhabited());
        bodies.forEach(this::load);
        LOG.info("Places of {} bodies are on the square", bodies.size());
    }

    /** Loads one body's places as they are at rest now, what was learnt and the last observations with them. */
    void load(BodyId body) {
        Square.Coming coming = square.announce(body);
        try {
            Scope.of(body).run(() -> transaction.executeWithoutResult(status -> load(coming)));
            square.put(coming);
        } finally {
            square.forget(coming);
        }
    }

    /** What is recorded from here on is heard, what was recorded before is read; what is both counts once. */
    private void load(Square.Coming coming) {
        Instant now = clock.instant();
        List<LivePlace> places = live(coming.body(), now);
        square.expect(coming, places);
        for (LivePlace place : places) {
            past.replay(place, now);
            place.catchUp(now);
            place.reassess(now);
        }
    }

    private List<LivePlace> live(BodyId body, Instant now) {
        Layer layer = past.corrections(body, now);
        Map<PlaceId, List<CapacityStep>> capacities = store.capacities(body);
        Map<PlaceId, List<SourceRow>> sources = store.sources(body);
        Map<PlaceId, Statement> statements = store.statements(body, now);
        Map<UUID, WatchState> learnt = learnt(body);
        Map<PlaceId, LearntUsual> usual = usuals.list(body);
        List<LivePlace> places = store.listPlaces(body).stream()
                .map(place -> live(
                        place,
                        capacities.getOrDefault(place.id(), List.of()),
                        sources.getOrDefault(place.id(), List.of()),
                        statements.get(place.id()),
                        layer,
                        learnt,
                        now))
                .toList();
        places.forEach(live -> live.expectUsually(usual.get(live.place().id())));
        return places;
    }

    /** What was kept, and what the places that are shown have learnt since. */
    private Map<UUID, WatchState> learnt(BodyId body) {
        Map<UUID, WatchState> learnt = new HashMap<>(store.learnt(body));
        square.listPlaces(body).forEach(place -> learnt.putAll(place.learnt()));
        return learnt;
    }

    private LivePlace live(
            Place place,
            List<CapacityStep> capacities,
            List<SourceRow> rows,
            @Nullable Statement statement,
            Layer layer,
            Map<UUID, WatchState> learnt,
            Instant now) {
        ZoneId zone = surroundings.zoneOf(place);
        List<Source> sources = rows.stream()
                .map(row -> new Source(row, () -> row.gauge(zone), layer, watch(place, row, learnt.get(row.id()))))
                .toList();
        Instant closesAt = place.closesOn() == null
                ? null
                : place.closesOn().atStartOfDay(zone).toInstant();
        return new LivePlace(place, hours(place), closesAt, capacities, sources, statement, now);
    }

    private SeriesWatch watch(Place place, SourceRow row, @Nullable WatchState learnt) {
        ZoneId zone = surroundings.zoneOf(place);
        return learnt == null ? SeriesWatch.fresh(zone, row.device()) : SeriesWatch.resume(zone, row.device(), learnt);
    }

    /** Keeps what the watches have learnt, so that a restart does not make them naive again. */
    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void keepLearnt() {
        square.bodies()
                .forEach(body -> Scope.of(body)
                        .run(() -> transaction.executeWithoutResult(status -> square.listPlaces(body)
                                .forEach(place -> place.learnt()
                                        .forEach((source, state) -> store.keepLearnt(body, source, state))))));
    }

    /** The last thing done; where the database is gone already, the next start reads a little more of the past. */
    @EventListener(ContextClosedEvent.class)
    void closes() {
        try {
            keepLearnt();
        } catch (TransactionException | DataAccessException gone) {
            LOG.warn("What was learnt of sources since the last time could not be kept: {}", gone.getMessage());
        }
    }

    private @Nullable PlaceHours hours(Place place) {
        if (place.hours() == null) {
            return null;
        }
        try {
            return new PlaceHours(OpeningHours.parse(place.hours()), surroundings.hoursContext(place));
        } catch (BusinessException unreadable) {
            LOG.warn("Hours of {} cannot be read: {}", place.id(), unreadable.getMessage());
            return null;
        }
    }
}
