package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The feeds that a body follows. Every call works in the scope of the caller's body; changes are followed at once. */
@Component
public class Subscriptions {

    private static final int MOST_SOURCES = 500;

    private final SubscriptionTable table;
    private final HeaderSeal seal;
    private final Following following;
    private final FollowingSettings settings;
    private final Clock clock;

    Subscriptions(
            SubscriptionTable table, HeaderSeal seal, Following following, FollowingSettings settings, Clock clock) {
        this.table = table;
        this.seal = seal;
        this.following = following;
        this.settings = settings;
        this.clock = clock;
    }

    /** By name, stopped ones too. */
    @Transactional(readOnly = true)
    public List<Subscription> list(BodyId body) {
        return table.list(body);
    }

    /** Refuses with {@link FollowingError#NO_SUCH_FEED}. */
    @Transactional(readOnly = true)
    public Subscription get(BodyId body, UUID id) {
        return table.find(body, id).orElseThrow(() -> new BusinessException(FollowingError.NO_SUCH_FEED));
    }

    /** How each is doing; one that was never asked is missing. */
    @Transactional(readOnly = true)
    public Map<UUID, FollowedHealth> listHealth(BodyId body) {
        return table.healths(body);
    }

    /** What feeds bring to this body, its own and those that bodies above it follow, at most 500. */
    @Transactional(readOnly = true)
    public List<BroughtSource> listBrought(BodyId body) {
        return table.brought(body, MOST_SOURCES);
    }

    /** Follows a feed from now on. */
    @Transactional
    public Subscription add(BodyId body, SubscriptionDraft draft) {
        List<Subscription> others = table.list(body);
        if (others.size() >= settings.feeds()) {
            throw new BusinessException(FollowingError.TOO_MANY_FEEDS, settings.feeds());
        }
        String code = FeedCode.of(
                draft.name(), others.stream().map(Subscription::code).toList());
        return put(subscription(body, UUID.randomUUID(), code, draft, true), secrets(body, draft, null));
    }

    /** Follows it as it is now described. */
    @Transactional
    public Subscription change(BodyId body, UUID id, SubscriptionDraft draft) {
        Subscription before = get(body, id);
        Map<String, String> secrets = secrets(body, draft, before);
        return put(subscription(body, id, before.code(), draft, before.active()), secrets);
    }

    /** Asks it no more, or again; what it said stays. */
    @Transactional
    public Subscription setActive(BodyId body, UUID id, boolean active) {
        Subscription before = get(body, id);
        Subscription after = new Subscription(
                body,
                id,
                before.code(),
                before.name(),
                before.dialect(),
                before.address(),
                before.companion(),
                before.zone(),
                before.every(),
                before.settings(),
                before.headers(),
                active,
                now());
        table.put(after, table.sealed(body, id));
        afterCommit();
        return after;
    }

    /**
     * The headers to send for a draft. A secret that is kept is sent to the host that it was given for, and to no other:
     * refuses with {@link FollowingError#SECRET_NEEDED}.
     */
    @Transactional(readOnly = true)
    public Map<String, String> secrets(BodyId body, SubscriptionDraft draft, @Nullable Subscription before) {
        SubscriptionDraft.Header header = draft.header();
        if (header == null) {
            return Map.of();
        }
        if (header.value() != null) {
            return Map.of(header.name(), header.value());
        }
        if (before == null || !sameDoor(before.address(), draft.address())) {
            throw new BusinessException(FollowingError.SECRET_NEEDED);
        }
        String kept =
                seal.open(body, before.id(), table.sealed(body, before.id())).get(header.name());
        if (kept == null) {
            throw new BusinessException(FollowingError.SECRET_NEEDED);
        }
        return Map.of(header.name(), kept);
    }

    private static boolean sameDoor(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
    }

    private Subscription put(Subscription feed, Map<String, String> secrets) {
        table.put(feed, seal.close(feed.body(), feed.id(), secrets));
        afterCommit();
        return feed;
    }

    private Subscription subscription(BodyId body, UUID id, String code, SubscriptionDraft draft, boolean active) {
        SubscriptionDraft.Header header = draft.header();
        return new Subscription(
                body,
                id,
                code,
                draft.name(),
                draft.dialect(),
                draft.address(),
                draft.companion(),
                draft.zone(),
                draft.every(),
                draft.settings(),
                header == null ? List.of() : new ArrayList<>(List.of(header.name())),
                active,
                now());
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                following.wake();
            }
        });
    }
}
