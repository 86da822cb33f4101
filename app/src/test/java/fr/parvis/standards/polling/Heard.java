package fr.parvis.standards.polling;

import fr.parvis.telemetry.spi.FeedHealth;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedSink;
import fr.parvis.telemetry.spi.FeedSubscription;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A sink that remembers, and may refuse once. */
final class Heard implements FeedSink {

    private static final int SECONDS = 20;

    private final BlockingQueue<FeedPage> pages = new LinkedBlockingQueue<>();
    private final BlockingQueue<Instant> unchanged = new LinkedBlockingQueue<>();
    private final BlockingQueue<FeedHealth> healths = new LinkedBlockingQueue<>();
    private final AtomicBoolean refuse = new AtomicBoolean();

    @Override
    public void received(FeedSubscription feed, FeedPage page, Instant fetchedAt) {
        if (refuse.getAndSet(false)) {
            throw new IllegalStateException("the database is away");
        }
        pages.add(page);
    }

    @Override
    public void unchanged(FeedSubscription feed, Instant at) {
        unchanged.add(at);
    }

    @Override
    public void checked(FeedSubscription feed, FeedHealth health) {
        healths.add(health);
    }

    void refuseNext() {
        refuse.set(true);
    }

    FeedPage page() {
        return next(pages);
    }

    Instant unchanged() {
        return next(unchanged);
    }

    FeedHealth health() {
        return next(healths);
    }

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            return Objects.requireNonNull(queue.poll(SECONDS, TimeUnit.SECONDS), "nothing came");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
