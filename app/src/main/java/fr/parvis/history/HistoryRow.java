package fr.parvis.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history file, understood but not judged: nothing is clamped, nothing is corrected.
 *
 * @param place the key of the source: its identifier, or its name with its type where the file has no identifier
 * @param name the label shown to people; the place when the file has none
 * @param time the instant, read in the zone of the reading when the file gives none
 * @param naive whether the file gave a local time without a zone
 * @param skipped whether the local time given never was: it falls in the hour that spring skips
 * @param occupied people or vehicles inside, in units; NaN when the file does not say
 * @param free places left, in units; NaN when the file does not say
 * @param capacity places in all, in units; NaN when the file does not say
 * @param displayed what the sign on site shows, in places left; NaN when the file does not say
 * @param status the source's own word (open, closed, full); null when the file has none
 * @param line the line in the file, from 1
 */
public record HistoryRow(
        String place,
        String name,
        Instant time,
        boolean naive,
        boolean skipped,
        double occupied,
        double free,
        double capacity,
        double displayed,
        @Nullable String status,
        long line) {

    /** People or vehicles inside: as counted, else capacity less free places; NaN when neither can be had. */
    public double value() {
        if (!Double.isNaN(occupied)) {
            return occupied;
        }
        return capacity > 0 ? capacity - free : Double.NaN;
    }
}
