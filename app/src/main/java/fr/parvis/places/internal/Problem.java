package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, as an alert keeps it.
 *
 * @param state {@code stale}, {@code doubtful}, {@code absent} of a source; {@code contradicted} of a figure
 * @param since when the source says it began; null where it does not say
 */
record Problem(String state, String reason, @Nullable Instant since) {

    static final Problem CONTRADICTED = new Problem("contradicted", "residents", null);

    private static final Set<Trust.State> ALARMING =
            EnumSet.of(Trust.State.STALE, Trust.State.DOUBTFUL, Trust.State.ABSENT);

    /** A new sensor is given this long to say its first word. */
    private static final Duration FIRST_WORD = Duration.ofMinutes(15);

    /** What is doubtful for a moment wakes nobody. */
    static final Duration MOMENT = Duration.ofMinutes(1);

    /** Null where nothing is wrong. What an officer set aside is no news to officers. */
    static @Nullable Problem of(Trust trust) {
        if (!ALARMING.contains(trust.state()) || trust.reason() == TrustReason.SET_ASIDE) {
            return null;
        }
        Instant since = trust.state() == Trust.State.STALE ? trust.asOf() : null;
        return new Problem(key(trust.state()), key(trust.reason()), since);
    }

    /** How long it must last before it is told. */
    Duration patience() {
        return state.equals("absent") ? FIRST_WORD : MOMENT;
    }

    boolean sameAs(Problem other) {
        return state.equals(other.state) && reason.equals(other.reason);
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
