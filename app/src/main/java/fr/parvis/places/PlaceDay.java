package fr.parvis.places;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of a place, in people or vehicles present; any list may be empty.
 *
 * @param from the local day's beginning
 * @param until its end
 * @param usual what is usual, half hour by half hour, where enough is known
 * @param measured what was measured, up to now
 * @param expected what comes next, with the interval that holds four times in five
 * @param tomorrow what is expected at this time tomorrow; null where nothing can be, or where it is closed then
 */
public record PlaceDay(
        Instant from,
        Instant until,
        List<Moment> usual,
        List<Moment> measured,
        List<Expectation> expected,
        @Nullable Expectation tomorrow) {

    /** A number at a moment. */
    public record Moment(Instant at, double value) {}

    /** A number with its interval. */
    public record Expectation(Instant at, double low, double value, double high) {}
}
