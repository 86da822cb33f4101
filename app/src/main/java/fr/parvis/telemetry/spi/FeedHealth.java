package fr.parvis.telemetry.spi;

import fr.parvis.kernel.ErrorKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a followed feed is doing.
 *
 * @param lastAttempt when it was last asked; null before the first time
 * @param lastSuccess when it last answered with something readable, or that nothing had changed
 * @param problem what went wrong at the last attempt; null when it went well
 * @param arguments what the problem's sentence names
 * @param failures attempts in a row that failed
 * @param refusals entries refused in the last readable document
 * @param nextAttempt when it will be asked again; null when nothing is planned
 */
public record FeedHealth(
        @Nullable Instant lastAttempt,
        @Nullable Instant lastSuccess,
        @Nullable ErrorKey problem,
        List<Object> arguments,
        int failures,
        int refusals,
        @Nullable Instant nextAttempt) {

    /** Before the first attempt. */
    public static final FeedHealth UNKNOWN = new FeedHealth(null, null, null, List.of(), 0, 0, null);

    public FeedHealth {
        arguments = List.copyOf(arguments);
    }

    /** After an attempt that went well. */
    public FeedHealth succeeded(Instant at, int refused, @Nullable Instant next) {
        return new FeedHealth(at, at, null, List.of(), 0, refused, next);
    }

    /** After an attempt that failed. */
    public FeedHealth failed(Instant at, ErrorKey why, List<Object> named, @Nullable Instant next) {
        return new FeedHealth(at, lastSuccess, why, named, failures + 1, refusals, next);
    }
}
