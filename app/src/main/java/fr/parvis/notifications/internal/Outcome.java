package fr.parvis.notifications.internal;

import org.jspecify.annotations.Nullable;

/**
 * What became of one try on one channel.
 *
 * @param why in words for an operator, without personal data; null where it left
 */
record Outcome(Kind kind, @Nullable String why) {

    enum Kind {
        SENT,
        /** The channel is away: again in a while. */
        LATER,
        /** This channel does not reach them: the next one. */
        NEVER
    }

    static Outcome sent() {
        return new Outcome(Kind.SENT, null);
    }

    static Outcome later(String why) {
        return new Outcome(Kind.LATER, why);
    }

    static Outcome never(String why) {
        return new Outcome(Kind.NEVER, why);
    }
}
