package fr.parvis.places.internal;

import fr.parvis.database.Scope;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.spi.Letters;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.AskForRoom;
import fr.parvis.places.PlacesError;
import fr.parvis.places.RoomWatches;
import fr.parvis.places.internal.RoomWatchStore.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests, behind limits, and lets their owners confirm or stop them. */
@Service
class WaitingForRoom implements RoomWatches {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingForRoom.class);
    private static final int FROM_ONE_NETWORK = 10;
    private static final int TO_ONE_MAILBOX = 3;
    private static final int AT_ONE_PLACE = 500;
    private static final Duration SHORTEST = Duration.ofHours(2);

    private final RoomWatchStore store;
    private final Square square;
    private final Surroundings surroundings;
    private final Passers passers;
    private final RoomLetters texts;
    private final Letters letters;
    private final RoomPost post;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    WaitingForRoom(
            RoomWatchStore store,
            Square square,
            Surroundings surroundings,
            Passers passers,
            RoomLetters texts,
            Letters letters,
            RoomPost post,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.square = square;
        this.surroundings = surroundings;
        this.passers = passers;
        this.texts = texts;
        this.letters = letters;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Answer ask(AskForRoom command) {
        MailAddress mail = address(command.mail());
        LivePlace live = square.findPlace(command.body(), command.place())
                .orElseThrow(() -> new BusinessException(PlacesError.NO_SUCH_PLACE, command.place()));
        if (Invitations.hasRoom(live.figure())) {
            return Answer.ROOM_NOW;
        }
        if (!passers.allows("watches", Passers.network(command.address()), FROM_ONE_NETWORK)) {
            throw new BusinessException(PlacesError.TOO_MANY_WATCHES);
        }
        // Whoever asks for somebody else's mailbox learns nothing, and its owner gets three letters an hour at most.
        if (passers.allows("letters", mail.value(), TO_ONE_MAILBOX)) {
            RoomToken token = RoomToken.fresh();
            Row row = row(command, mail, live);
            if (in(Set.of(row.body()), row.body(), () -> keep(row, token))) {
                executor.execute(() -> send(texts.confirm(row, live.place(), token.text())));
            }
        }
        return Answer.LETTER;
    }

    private static MailAddress address(String typed) {
        if (typed.isBlank()) {
            throw new BusinessException(PlacesError.NO_MAIL);
        }
        try {
            return new MailAddress(typed);
        } catch (BusinessException unreadable) {
            throw new BusinessException(unreadable, PlacesError.BAD_ADDRESS, typed);
        }
    }

    private Row row(AskForRoom command, MailAddress mail, LivePlace live) {
        Instant now = clock.instant();
        return new Row(
                command.body(),
                UUID.randomUUID(),
                command.place(),
                mail.value(),
                command.language().equals("en") ? "en" : "fr",
                command.town(),
                command.host(),
                now,
                null,
                endOfDay(now, surroundings.zoneOf(live.place())));
    }

    /** Midnight, but two hours at least for who asks late in the evening. */
    private static Instant endOfDay(Instant now, ZoneId zone) {
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        Instant earliest = now.plus(SHORTEST);
        Instant latest = now.plus(Duration.ofDays(1));
        Instant end = midnight.isBefore(earliest) ? earliest : midnight;
        return end.isAfter(latest) ? latest : end;
    }

    /** Whether a letter is to leave: not where they wait already, nor where they wait for too many. */
    private boolean keep(Row row, RoomToken token) {
        store.deleteOver(row.body(), row.askedAt());
        List<Row> known = store.listOf(row.body(), row.mail());
        boolean waits = known.stream().anyMatch(one -> one.place().equals(row.place()) && one.confirmedAt() != null);
        List<Row> earlier =
                known.stream().filter(one -> one.place().equals(row.place())).toList();
        if (waits || known.size() - earlier.size() >= TO_ONE_MAILBOX) {
            return false;
        }
        if (store.countOf(row.body(), row.place()) >= AT_ONE_PLACE) {
            throw new BusinessException(PlacesError.TOO_MANY_WATCHES);
        }
        earlier.forEach(one -> store.delete(one.body(), one.id()));
        store.insert(row, token.hash());
        return true;
    }

    private void send(Letters.Letter letter) {
        try {
            letters.send(letter);
        } catch (MailException refused) {
            LOG.error("A letter to confirm could not be sent: {}", refused.getMessage());
        }
    }

    @Override
    public Optional<Request> find(Collection<BodyId> bodies, String token) {
        return row(bodies, token)
                .flatMap(row -> square.findPlace(row.body(), row.place())
                        .map(live -> new Request(live.place(), row.confirmedAt() != null, row.expiresAt())));
    }

    @Override
    public Answer confirm(Collection<BodyId> bodies, String token) {
        Row row = row(bodies, token).orElseThrow(() -> new BusinessException(PlacesError.WATCH_EXPIRED));
        LivePlace live = square.findPlace(row.body(), row.place())
                .orElseThrow(() -> new BusinessException(PlacesError.WATCH_EXPIRED));
        if (Invitations.hasRoom(live.figure())) {
            delete(row);
            return Answer.ROOM_NOW;
        }
        in(Set.of(row.body()), row.body(), () -> {
            store.confirm(row, clock.instant());
            return row;
        });
        post.await(row.body(), row.place());
        return Answer.WAITING;
    }

    @Override
    public void stop(Collection<BodyId> bodies, String token) {
        row(bodies, token).ifPresent(this::delete);
    }

    private void delete(Row row) {
        in(Set.of(row.body()), row.body(), () -> {
            store.delete(row.body(), row.id());
            return row;
        });
    }

    private Optional<Row> row(Collection<BodyId> bodies, String token) {
        return bodies.isEmpty()
                ? Optional.empty()
                : in(bodies, bodies.iterator().next(), () -> store.find(new RoomToken(token).hash(), clock.instant()));
    }

    private <T> T in(Collection<BodyId> readable, BodyId own, Supplier<T> work) {
        return Scope.reading(own, readable)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
