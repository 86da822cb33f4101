package fr.parvis.standards.polling;

import fr.parvis.kernel.BusinessException;
import fr.parvis.standards.polling.Answer.Validators;
import fr.parvis.telemetry.spi.FeedHealth;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReader;
import fr.parvis.telemetry.spi.FeedSink;
import fr.parvis.telemetry.spi.FeedSubscription;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows feeds: asks each at its beat, on a virtual thread of its own, a bounded number at once; gives what it reads to
 * the sink and tells how each feed is doing. Feeds that fail are asked ever more rarely.
 */
public final class FeedPoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

    private final PollingSettings settings;
    private final Function<String, Optional<FeedReader>> readers;
    private final FeedSink sink;
    private final Clock clock;
    private final HttpFetch http;
    private final Semaphore places;
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed-beats").daemon().factory());
    private final Map<String, Followed> feeds = new ConcurrentHashMap<>();

    /**
     * Follows nothing yet.
     *
     * @param readers a reader for a dialect
     * @param vertx whose event loops carry the connections; not closed here
     */
    public FeedPoller(
            PollingSettings settings,
            Function<String, Optional<FeedReader>> readers,
            FeedSink sink,
            Vertx vertx,
            Clock clock) {
        this(settings, readers, sink, clock, fetch(settings, vertx));
    }

    FeedPoller(
            PollingSettings settings,
            Function<String, Optional<FeedReader>> readers,
            FeedSink sink,
            Clock clock,
            HttpFetch http) {
        this.settings = settings;
        this.readers = readers;
        this.sink = sink;
        this.clock = clock;
        this.http = http;
        this.places = new Semaphore(settings.concurrent());
    }

    private static HttpFetch fetch(PollingSettings settings, Vertx vertx) {
        AddressGuard guard = new AddressGuard(InetAddress::getAllByName, settings.allowedHosts());
        return new HttpFetch(vertx, guard, settings);
    }

    /** Follows a feed from now on; one already followed under this id is replaced, its memory dropped. */
    public void follow(FeedSubscription feed) {
        follow(feed, Duration.ZERO);
    }

    /** As {@link #follow(FeedSubscription)}, asking for the first time after a while. */
    public void follow(FeedSubscription feed, Duration wait) {
        Followed followed = new Followed(feed);
        feeds.put(feed.id(), followed);
        plan(followed, wait);
    }

    /** Stops following; an attempt under way still ends. */
    public void forget(String id) {
        feeds.remove(id);
    }

    /**
     * Refuses an address that will never be asked, with {@link PollingError#NOT_AN_ADDRESS} or {@link
     * PollingError#PRIVATE_ADDRESS}. A name that nobody knows now may be known at the next beat.
     */
    public void requireAllowed(URI address) {
        http.requireAllowed(address);
    }

    /** How each followed feed is doing, by id. */
    public Map<String, FeedHealth> listHealth() {
        Map<String, FeedHealth> now = new ConcurrentHashMap<>();
        feeds.forEach((id, followed) -> now.put(id, followed.health()));
        return Map.copyOf(now);
    }

    /**
     * Asks a feed once, now, without following it nor telling the sink: a town tries an address before it keeps it. Takes
     * one of the places of those that are asked at once; refuses with {@link PollingError}.
     */
    public FeedPage ask(FeedSubscription feed) {
        FeedReader reader = reader(feed);
        if (!places.tryAcquire()) {
            throw new FetchRefused(PollingError.BUSY);
        }
        try {
            return new Attempt(http, settings, clock, new Followed(feed), reader)
                    .run()
                    .orElseThrow();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
        attempts.shutdownNow();
    }

    private void plan(Followed followed, Duration wait) {
        try {
            beats.schedule(() -> attempts.execute(() -> poll(followed)), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("not planned any more: {}", followed.feed());
        }
    }

    private boolean isFollowed(Followed followed) {
        return feeds.get(followed.feed().id()) == followed;
    }

    private void poll(Followed followed) {
        try {
            places.acquire();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return;
        }
        followed.lock.lock();
        try {
            if (isFollowed(followed)) {
                plan(followed, attempt(followed));
            }
        } finally {
            followed.lock.unlock();
            places.release();
        }
    }

    /** The wait until the next attempt. */
    private Duration attempt(Followed followed) {
        Instant at = clock.instant();
        try {
            Optional<FeedPage> page = new Attempt(http, settings, clock, followed, reader(followed.feed())).run();
            deliver(followed.feed(), page, at);
            Duration wait = wait(followed, 0, Duration.ZERO);
            int refused = page.map(read -> read.refusals().size())
                    .orElse(followed.health().refusals());
            tell(followed, followed.health().succeeded(at, refused, at.plus(wait)));
            return wait;
        } catch (FetchRefused refused) {
            return failed(followed, at, refused, refused.retryAfter());
        } catch (BusinessException refused) {
            return failed(followed, at, refused, Duration.ZERO);
        } catch (RuntimeException mistake) {
            // A reader's mistake stops one document, never the beat.
            LOG.error("{}", followed.feed(), mistake);
            return failed(followed, at, new FetchRefused(mistake, PollingError.NOT_KEPT), Duration.ZERO);
        }
    }

    private Duration failed(Followed followed, Instant at, BusinessException refused, Duration retryAfter) {
        followed.validators(Validators.NONE);
        Duration wait = wait(followed, followed.health().failures() + 1, retryAfter);
        LOG.info("{}: {}", followed.feed(), refused.key().code());
        tell(followed, followed.health().failed(at, refused.key(), refused.arguments(), at.plus(wait)));
        return wait;
    }

    private Duration wait(Followed followed, int failures, Duration retryAfter) {
        return Beat.next(
                followed.feed().every(),
                failures,
                retryAfter,
                settings.longestBackoff(),
                ThreadLocalRandom.current().nextDouble());
    }

    private FeedReader reader(FeedSubscription feed) {
        return readers.apply(feed.dialect())
                .orElseThrow(() -> new FetchRefused(PollingError.NO_READER, feed.dialect()));
    }

    private void deliver(FeedSubscription feed, Optional<FeedPage> page, Instant at) {
        try {
            page.ifPresentOrElse(read -> sink.received(feed, read, at), () -> sink.unchanged(feed, at));
        } catch (RuntimeException notKept) {
            // Whatever the sink's trouble, the feed goes on being followed.
            LOG.warn("{}: not kept", feed, notKept);
            throw new FetchRefused(notKept, PollingError.NOT_KEPT);
        }
    }

    private void tell(Followed followed, FeedHealth health) {
        followed.health(health);
        try {
            sink.checked(followed.feed(), health);
        } catch (RuntimeException notHeard) {
            // Health that cannot be kept must not stop the beat.
            LOG.warn("{}: health not kept", followed.feed(), notHeard);
        }
    }
}
