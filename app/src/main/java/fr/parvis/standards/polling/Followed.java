package fr.parvis.standards.polling;

import fr.parvis.standards.polling.Answer.Validators;
import fr.parvis.telemetry.spi.FeedHealth;
import fr.parvis.telemetry.spi.FeedSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is remembered of a followed feed between attempts; touched by one attempt at a time, under {@link #lock}. */
final class Followed {

    final ReentrantLock lock = new ReentrantLock();

    private final FeedSubscription feed;
    private volatile FeedHealth health = FeedHealth.UNKNOWN;
    private Validators validators = Validators.NONE;
    private byte @Nullable [] companion;
    private Instant companionAt = Instant.EPOCH;

    Followed(FeedSubscription feed) {
        this.feed = feed;
    }

    FeedSubscription feed() {
        return feed;
    }

    FeedHealth health() {
        return health;
    }

    void health(FeedHealth now) {
        health = now;
    }

    Validators validators() {
        return validators;
    }

    void validators(Validators now) {
        validators = now;
    }

    byte @Nullable [] companion() {
        return companion;
    }

    boolean companionIsOld(Instant now, Duration keep) {
        return companion == null || companionAt.plus(keep).isBefore(now);
    }

    void companion(byte[] bytes, Instant at) {
        companion = bytes;
        companionAt = at;
    }
}
