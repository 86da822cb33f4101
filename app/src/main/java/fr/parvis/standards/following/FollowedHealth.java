package fr.parvis.standards.following;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a followed feed is doing, whichever replica asks it.
 *
 * @param problem code of the error of the last attempt; null when it went well
 * @param arguments what the error's sentence names, or keys of texts
 * @param failures attempts in a row that failed
 * @param sources places in the last readable document
 * @param refused entries and readings refused of it
 * @param recordedInAll readings kept since the feed is followed
 */
public record FollowedHealth(
        @Nullable Instant lastAttempt,
        @Nullable Instant lastSuccess,
        @Nullable String problem,
        List<String> arguments,
        int failures,
        int sources,
        int refused,
        long recordedInAll,
        @Nullable Instant nextAttempt) {

    /** Before the first attempt. */
    public static final FollowedHealth UNKNOWN = new FollowedHealth(null, null, null, List.of(), 0, 0, 0, 0, null);

    private static final int BEATS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    public FollowedHealth {
        arguments = List.copyOf(arguments);
    }

    /** Whether somebody should look: it failed three times, and said nothing for three beats and ten minutes at least. */
    public boolean isDead(Duration every, Instant now) {
        Duration patience = every.multipliedBy(BEATS).compareTo(PATIENCE) > 0 ? every.multipliedBy(BEATS) : PATIENCE;
        return problem != null
                && failures >= BEATS
                && (lastSuccess == null || lastSuccess.plus(patience).isBefore(now));
    }
}
