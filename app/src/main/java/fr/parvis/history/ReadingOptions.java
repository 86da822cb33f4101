package fr.parvis.history;

import java.time.ZoneId;

/**
 * How a file is read.
 *
 * @param zone the zone of local times that carry none
 * @param maxLines where reading stops
 * @param maxLineLength characters after which a line is refused
 * @param maxPlaces places after which rows of a further place are refused
 * @param strict whether what is doubtful is refused, where what is read will be kept; otherwise it is handed on as well
 *     as it can be, so that a report can say how much of it there is
 * @param passages whether entries and exits are of use; otherwise a file of them is refused, for they are no attendance
 */
public record ReadingOptions(
        ZoneId zone, long maxLines, int maxLineLength, int maxPlaces, boolean strict, boolean passages) {

    /** At most 50 million lines of 16,384 characters, 5,000 places. */
    public static ReadingOptions in(ZoneId zone) {
        return new ReadingOptions(zone, 50_000_000L, 16_384, 5_000, false, false);
    }

    /** As {@link #in}, for what will be kept: entries and exits too. */
    public static ReadingOptions strictlyIn(ZoneId zone) {
        return new ReadingOptions(zone, 50_000_000L, 16_384, 5_000, true, true);
    }
}
