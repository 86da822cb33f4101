package fr.parvis.places.internal;

import fr.parvis.database.Scope;
import fr.parvis.identity.spi.Letters;
import fr.parvis.kernel.BodyId;
import fr.parvis.places.Figure;
import fr.parvis.places.FigureChanged;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceId;
import fr.parvis.places.internal.RoomWatchStore.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to those who wait, in the order in which they confirmed, and erases each address as soon as its letter has
 * left. A letter that does not leave is tried again; what is over is erased whether a letter left or not.
 */
@Component
class RoomPost {

    private static final Logger LOG = LoggerFactory.getLogger(RoomPost.class);

    private record Awaited(BodyId body, Invitations invitations) {}

    private final RoomWatchStore store;
    private final PlaceStore places;
    private final Square square;
    private final RoomLetters texts;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<PlaceId, Awaited> awaited = new ConcurrentHashMap<>();

    RoomPost(
            RoomWatchStore store,
            PlaceStore places,
            Square square,
            RoomLetters texts,
            Letters letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.square = square;
        this.texts = texts;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void load() {
        places.listInhabited()
                .forEach(body -> in(body, () -> store.listAwaited(body)).forEach(place -> await(body, place)));
    }

    /** Somebody waits for this place. */
    void await(BodyId body, PlaceId place) {
        awaited.computeIfAbsent(place, id -> new Awaited(body, new Invitations()));
    }

    /** A change in between counts too: room that went and came back is room of now. */
    @EventListener
    void on(FigureChanged changed) {
        Awaited place = awaited.get(changed.place().id());
        if (place != null) {
            place.invitations.due(changed.now(), clock.instant());
        }
    }

    @Scheduled(fixedDelayString = "PT10S")
    void write() {
        awaited.forEach((id, place) -> square.findPlace(place.body, id).ifPresent(live -> write(place, live)));
    }

    private void write(Awaited place, LivePlace live) {
        Figure figure = live.figure();
        Instant now = clock.instant();
        int due = place.invitations.due(figure, now);
        if (due == 0) {
            return;
        }
        PlaceId id = live.place().id();
        List<Row> first = in(place.body, () -> store.claim(place.body, id, due, now));
        for (Row row : first) {
            if (!write(row, live.place(), figure)) {
                return;
            }
            place.invitations.tell(now);
        }
        if (in(place.body, () -> store.listAwaited(place.body)).stream().noneMatch(id::equals)) {
            awaited.remove(id, place);
        }
    }

    /** Whether it left. */
    private boolean write(Row row, Place place, Figure figure) {
        try {
            letters.send(texts.room(row, place, figure));
        } catch (MailException refused) {
            LOG.error("A letter about room at {} could not be sent: {}", place.id(), refused.getMessage());
            in(row.body(), () -> {
                store.release(row.body(), row.id());
                return row;
            });
            return false;
        }
        in(row.body(), () -> {
            store.delete(row.body(), row.id());
            return row;
        });
        return true;
    }

    /** Erases what is over. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void erase() {
        Instant now = clock.instant();
        square.bodies().forEach(body -> in(body, () -> store.deleteOver(body, now)));
    }

    private <T> T in(BodyId body, Supplier<T> work) {
        return Scope.of(body).call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
