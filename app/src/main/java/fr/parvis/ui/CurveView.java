package fr.parvis.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a place as the component {@code components/curve} draws it: the usual day, what was measured, what is
 * expected next with its interval. Same unit everywhere; any list may be empty.
 *
 * @param id prefix of the element ids, unique on the page
 * @param title what the drawing shows, in the reader's language
 * @param unit what is counted, the key of its word for a number, or the word: « personnes », « places libres »
 * @param from left edge
 * @param until right edge
 * @param now where the present stands; between the edges, or null when the day is another one
 * @param capacity the top of the scale, if known
 * @param countsRoom whether what is counted is room: then the busiest moment is the lowest
 */
public record CurveView(
        String id,
        String title,
        String unit,
        Instant from,
        Instant until,
        @Nullable Instant now,
        @Nullable Integer capacity,
        List<Point> usual,
        List<Point> measured,
        List<Range> expected,
        boolean countsRoom) {

    public CurveView {
        usual = List.copyOf(usual);
        measured = List.copyOf(measured);
        expected = List.copyOf(expected);
    }

    /** A value at a moment. */
    public record Point(Instant at, double value) {}

    /** A value with the interval in which it is expected to be. */
    public record Range(Instant at, double low, double value, double high) {

        /** Whether both ends are one number to people: then that number alone is said. */
        public boolean isSure() {
            return Math.round(low) == Math.round(high);
        }
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return usual.isEmpty() && measured.isEmpty() && expected.isEmpty();
    }
}
