package fr.parvis.places.internal;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.Confirmations;
import fr.parvis.places.ConfirmationsChanged;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceId;
import fr.parvis.places.PlacesError;
import fr.parvis.places.ResidentAnswers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts answers: on disk by five minutes, in memory for the last hour. */
@Service
class CountedAnswers implements ResidentAnswers {

    private static final int FROM_ONE_NETWORK = 20;
    private static final Duration KEPT = Duration.ofDays(400);

    private final ConfirmationStore store;
    private final PlaceStore places;
    private final Square square;
    private final Passers passers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<PlaceId, Tally> tallies = new ConcurrentHashMap<>();

    CountedAnswers(
            ConfirmationStore store,
            PlaceStore places,
            Square square,
            Passers passers,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.square = square;
        this.passers = passers;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void load() {
        Instant oldest = Tally.oldest(clock.instant());
        places.listInhabited()
                .forEach(body -> inScope(
                        body,
                        () -> store.list(
                                body,
                                oldest,
                                (place, since, agree, disagree) -> tally(place).add(since, agree, disagree))));
    }

    @Override
    public Confirmations of(PlaceId place) {
        Tally known = tallies.get(place);
        return known == null ? Confirmations.NONE : known.at(clock.instant());
    }

    @Override
    public void answer(BodyId body, PlaceId id, boolean agrees, String address) {
        Place place = square.findPlace(body, id)
                .map(LivePlace::place)
                .orElseThrow(() -> new BusinessException(PlacesError.NO_SUCH_PLACE, id));
        Answer now = new Answer(Tally.step(clock.instant()), agrees);
        Answer before = Answer.of(passers.find("answer|" + id, address));
        if (before != null && before.agrees == agrees) {
            return;
        }
        if (before == null && !passers.allows("answers|" + id, Passers.network(address), FROM_ONE_NETWORK)) {
            throw new BusinessException(PlacesError.TOO_MANY_ANSWERS);
        }
        passers.remember("answer|" + id, address, now.number());
        count(place, now, before);
    }

    private void count(Place place, Answer now, @Nullable Answer before) {
        inScope(place.body(), () -> {
            add(place, now, 1);
            if (before != null) {
                add(place, before, -1);
            }
        });
        tell(place.id(), now, 1);
        if (before != null) {
            tell(place.id(), before, -1);
        }
        events.publishEvent(new ConfirmationsChanged(place, of(place.id())));
    }

    private void add(Place place, Answer answer, int count) {
        store.add(place.body(), place.id(), answer.step, answer.agrees ? count : 0, answer.agrees ? 0 : count);
    }

    private void tell(PlaceId place, Answer answer, int count) {
        tally(place).add(answer.step, answer.agrees ? count : 0, answer.agrees ? 0 : count);
    }

    /** Answers grow old. */
    @Scheduled(fixedDelayString = "PT1M")
    void forget() {
        Instant now = clock.instant();
        square.listPlaces(square.bodies()).forEach(live -> {
            Tally known = tallies.get(live.place().id());
            if (known != null && known.forget(now)) {
                events.publishEvent(new ConfirmationsChanged(live.place(), known.at(now)));
            }
        });
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT20M")
    void empty() {
        Instant before = clock.instant().minus(KEPT);
        square.bodies().forEach(body -> inScope(body, () -> store.deleteBefore(body, before)));
    }

    private Tally tally(PlaceId place) {
        return tallies.computeIfAbsent(place, id -> new Tally());
    }

    private void inScope(BodyId body, Runnable work) {
        Scope.of(body).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** An answer in one number, to remember it by. */
    private record Answer(Instant step, boolean agrees) {

        static @Nullable Answer of(@Nullable Long number) {
            return number == null ? null : new Answer(Instant.ofEpochSecond(number / 2), number % 2 == 1);
        }

        long number() {
            return step.getEpochSecond() * 2 + (agrees ? 1 : 0);
        }
    }
}
