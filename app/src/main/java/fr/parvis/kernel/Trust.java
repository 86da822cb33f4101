package fr.parvis.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure can be trusted. Travels with the figure in the model, the API and the page: a figure without its
 * trust is never shown.
 *
 * @param state the word that the reader sees first
 * @param reason why it is not simply live; {@link TrustReason#NONE} when it is
 * @param asOf when the figure was true at the source; null when there never was one
 * @param source who says it: a device's name, an officer's role, {@code usual}; shown to residents, so no personal data
 * @param measuredAt when the sensor spoke whose word a person corrected; null otherwise
 */
public record Trust(
        State state,
        TrustReason reason,
        @Nullable Instant asOf,
        String source,
        @Nullable Instant measuredAt) {

    /** Trust in what nobody corrected. */
    public Trust(State state, TrustReason reason, @Nullable Instant asOf, String source) {
        this(state, reason, asOf, source, null);
    }

    /** The states, from the best to none. Only {@link #LIVE} to {@link #DOUBTFUL} come from a sensor. */
    public enum State {
        /** Measured, and younger than the source's usual beat. */
        LIVE,
        /** Measured, older than usual, still worth showing. */
        AGEING,
        /** The source is silent: its last number is not shown any more. */
        STALE,
        /** The source speaks but what it says cannot be right: its number is not shown. */
        DOUBTFUL,
        /** Said by a person (clerk, lifeguard), until it expires. */
        MANUAL,
        /** Nothing now: what is usual at this hour. */
        USUAL,
        /** The place is closed; whatever the counter says. */
        CLOSED,
        /** Nothing is known. */
        ABSENT;

        /** Whether a measured number may be shown under this state. */
        public boolean showsNumber() {
            return this == LIVE || this == AGEING;
        }
    }

    /** The same for another reason. */
    public Trust because(TrustReason other) {
        return new Trust(state, other, asOf, source, measuredAt);
    }

    /** Age of the figure at {@code now}; never negative; empty when there never was a figure. */
    public Optional<Duration> ageAt(Instant now) {
        return Optional.ofNullable(asOf).map(from -> from.isAfter(now) ? Duration.ZERO : Duration.between(from, now));
    }
}
