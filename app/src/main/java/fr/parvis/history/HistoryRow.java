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
 * @param figures what was counted
 * @param status the source's own word (open, closed, full); null when the file has none
 * @param line the line in the file, from 1
 */
public record HistoryRow(
        String place,
        String name,
        Instant time,
        boolean naive,
        boolean skipped,
        Figures figures,
        @Nullable String status,
        long line) {

    /** People or vehicles inside, in units or in percent as {@link #full} is; NaN when the file does not say. */
    public double occupied() {
        return figures.occupied();
    }

    /** Places left, in units or in percent as {@link #full} is; NaN when the file does not say. */
    public double free() {
        return figures.free();
    }

    /** What a full place counts: its capacity in units, 100 where the file gives percentages; NaN when unknown. */
    public double full() {
        return figures.full();
    }

    /** What the sign on site shows, in places left; NaN when the file does not say. */
    public double displayed() {
        return figures.displayed();
    }

    /** Inside: as counted, else what is full less the free places; NaN when neither can be had. */
    public double value() {
        if (!Double.isNaN(occupied())) {
            return occupied();
        }
        return full() > 0 ? full() - free() : Double.NaN;
    }
}
