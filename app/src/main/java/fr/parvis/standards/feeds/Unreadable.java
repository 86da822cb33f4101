package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;

/** A document that is refused as a whole. Checked, so that no parser lets it escape. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Unreadable(Reason reason, String excerpt) {
        super(Excerpt.of(excerpt));
        this.reason = reason;
    }

    FeedRefusal at(String where) {
        return new FeedRefusal(where, reason, Excerpt.of(getMessage()));
    }
}
