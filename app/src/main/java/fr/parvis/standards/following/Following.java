package fr.parvis.standards.following;

import com.zaxxer.hikari.HikariDataSource;
import fr.parvis.kernel.BusinessException;
import fr.parvis.standards.polling.FeedPoller;
import fr.parvis.telemetry.spi.FeedHealth;
import fr.parvis.telemetry.spi.FeedSubscription;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps what is asked in step with what is kept: on the one replica that holds the lock, every active subscription is
 * followed as it now is. Everything here happens on one thread.
 */
@Component
class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** The number of this task among advisory locks; never reused. */
    private static final long LOCK = 0x7061_7276_6973_0001L;

    private final FollowedTable table;
    private final HeaderSeal seal;
    private final Delivery delivery;
    private final FeedPoller poller;
    private final FollowingSettings settings;
    private final Clock clock;
    private final SoleOwner owner;
    private final Map<UUID, Subscription> followed = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("following").factory());
    private volatile boolean running;

    Following(
            FollowedTable table,
            HeaderSeal seal,
            Delivery delivery,
            FeedPoller poller,
            FollowingSettings settings,
            @Qualifier("ingestDataSource") HikariDataSource ingest,
            Clock clock) {
        this.table = table;
        this.seal = seal;
        this.delivery = delivery;
        this.poller = poller;
        this.settings = settings;
        this.clock = clock;
        this.owner = new SoleOwner(ingest.getDataSource(), LOCK);
    }

    @Override
    public void start() {
        running = true;
        if (settings.enabled()) {
            thread.scheduleWithFixedDelay(this::tend, 0, settings.check().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Something was changed at the desk: looks at once instead of at the next check. */
    void wake() {
        if (running && settings.enabled()) {
            try {
                thread.execute(this::tend);
            } catch (RejectedExecutionException closing) {
                LOG.debug("Not followed any more");
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.execute(this::leave);
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tend() {
        try {
            if (owner.holds()) {
                align(table.listActive());
            } else {
                forgetAllBut(Set.of());
            }
        } catch (RuntimeException failed) {
            // Whatever goes wrong with one look must not be the last look.
            LOG.warn("Followed feeds could not be looked at", failed);
        }
    }

    private void leave() {
        forgetAllBut(Set.of());
        owner.close();
    }

    private void align(List<FollowedTable.Kept> wanted) {
        forgetAllBut(wanted.stream().map(kept -> kept.feed().id()).collect(Collectors.toSet()));
        wanted.stream()
                .filter(kept -> !kept.feed().equals(followed.get(kept.feed().id())))
                .forEach(this::follow);
    }

    private void forgetAllBut(Set<UUID> wanted) {
        List<Subscription> over = followed.values().stream()
                .filter(feed -> !wanted.contains(feed.id()))
                .toList();
        over.forEach(feed -> {
            poller.forget(feed.id().toString());
            delivery.end(feed);
            followed.remove(feed.id());
        });
    }

    private void follow(FollowedTable.Kept kept) {
        Subscription feed = kept.feed();
        followed.put(feed.id(), feed);
        delivery.begin(feed);
        try {
            FeedSubscription asked = feed.with(seal.open(feed.body(), feed.id(), kept.secrets()));
            poller.follow(asked, kept.wait(clock.instant()));
        } catch (BusinessException sealed) {
            LOG.warn("{}: {}", feed, sealed.key().code());
            poller.forget(feed.id().toString());
            FeedHealth health = FeedHealth.UNKNOWN.failed(clock.instant(), sealed.key(), sealed.arguments(), null);
            delivery.checked(feed.with(Map.of()), health);
        }
    }
}
