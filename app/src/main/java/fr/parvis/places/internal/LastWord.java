package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.telemetry.Property;
import fr.parvis.telemetry.spi.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest word of a source ({@link Property#STATUS}). It stands as long as the source may be silent, forty minutes at
 * least: words are said less often than numbers. One that is not repeated ends like a measurement. Guarded by its place.
 */
final class LastWord {

    private static final Duration STANDS = Duration.ofMinutes(40);

    private @Nullable Heard newest;

    /** Whether it is a word, and taken. */
    boolean hear(Heard heard) {
        if (!heard.property().equals(Property.STATUS.key())) {
            return false;
        }
        if (newest == null || !heard.at().isBefore(newest.at())) {
            newest = heard;
        }
        return true;
    }

    /** The word while it stands; null when there is none, and when a person set it aside. */
    @Nullable Told at(Instant now, Duration silence) {
        Heard last = newest;
        Duration stands = silence.compareTo(STANDS) > 0 ? silence : STANDS;
        if (last == null || last.at().plus(stands).isBefore(now)) {
            return null;
        }
        boolean late = last.at().plus(stands.dividedBy(2)).isBefore(now);
        return FeedStatus.find(last.value())
                .map(word -> new Told(word, trust(word, last, late)))
                .orElse(null);
    }

    private static Trust trust(FeedStatus word, Heard last, boolean late) {
        State heard = late ? State.AGEING : State.LIVE;
        return switch (word) {
            case CLOSED -> new Trust(State.CLOSED, TrustReason.SOURCE_SAYS_CLOSED, last.at(), last.device());
            case NO_DATA -> new Trust(State.DOUBTFUL, TrustReason.SOURCE_SAYS_NO_DATA, last.at(), last.device());
            default -> new Trust(heard, TrustReason.NONE, last.at(), last.device());
        };
    }
}
