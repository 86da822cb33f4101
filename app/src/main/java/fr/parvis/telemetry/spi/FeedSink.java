package fr.parvis.telemetry.spi;

import java.time.Instant;

/** Where followed feeds pour what they read. Called from several threads at once; may block, may refuse by throwing. */
public interface FeedSink {

    /** A document was read. */
    void received(FeedSubscription feed, FeedPage page, Instant fetchedAt);

    /** The source says that nothing has changed since the last document. */
    void unchanged(FeedSubscription feed, Instant at);

    /** After every attempt, whatever came of it. */
    void checked(FeedSubscription feed, FeedHealth health);
}
