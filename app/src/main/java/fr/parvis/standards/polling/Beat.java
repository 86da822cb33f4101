package fr.parvis.standards.polling;

import java.time.Duration;

/** When to ask again: at the feed's beat, give or take a tenth; ever more rarely while it fails. */
final class Beat {

    private static final int DOUBLINGS = 16;

    private Beat() {}

    /**
     * Time until the next attempt.
     *
     * @param failures in a row; 0 after a success
     * @param retryAfter what the source asked for
     * @param longest the longest wait that failures lead to, unless the beat itself is longer
     * @param chance from 0 to 1: feeds that failed together do not come back together
     */
    static Duration next(Duration every, int failures, Duration retryAfter, Duration longest, double chance) {
        if (failures == 0) {
            return scaled(every, 0.9 + 0.2 * chance);
        }
        Duration ceiling = longest.compareTo(every) > 0 ? longest : every;
        Duration doubled = every.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration wait = scaled(shorter(doubled, ceiling), 0.5 + 0.5 * chance);
        Duration asked = shorter(retryAfter, ceiling);
        return asked.compareTo(wait) > 0 ? asked : wait;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * factor)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
