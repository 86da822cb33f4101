package fr.parvis.places.internal;

import fr.parvis.kernel.TrustReason;
import fr.parvis.telemetry.Correction;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Turns what one source says into how many are there. The order of arrival does not matter, nor does hearing the same
 * twice: what was heard while the past was read again changes nothing. Not thread-safe: its place guards it.
 *
 * <p>Values pass as they are, negative and over capacity too: judging them is the business of trust, not of arithmetic.
 */
sealed interface Gauge permits CountGauge, InOutGauge, SpacesGauge {

    /** Takes one observation; whether it is about what this gauge counts. */
    boolean hear(Heard heard);

    /** People present or vehicles parked; empty before the first observation, and when the last was set aside. */
    OptionalDouble occupiedAt(Instant now);

    /** The newest person's word that the number rests on; null when it rests on sensors alone. */
    @Nullable Correction restsOn(Instant now);

    /** Why the number cannot be believed, whatever it is: what it is made of is impossible. */
    default TrustReason doubtAt(Instant now) {
        return TrustReason.NONE;
    }

    /** How many fit as far as the sensors themselves tell; 0 where they do not. */
    default int holds() {
        return 0;
    }

    /** From when on everything must be heard to know how many were there at a moment. */
    default Instant needsSince(Instant moment) {
        return moment;
    }

    /** Whether something came too late to be counted in: the past must be read again. */
    default boolean isBehind() {
        return false;
    }

    /** The later word of two. */
    static @Nullable Correction later(@Nullable Correction one, @Nullable Correction other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.madeAt().isBefore(other.madeAt()) ? other : one;
    }
}
