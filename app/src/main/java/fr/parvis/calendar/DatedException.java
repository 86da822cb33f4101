package fr.parvis.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Other hours than usual from one date to another.
 *
 * @param last included
 * @param ranges the hours instead; empty for closed
 * @param reason shown to residents ({@code travaux}); may be empty
 */
public record DatedException(LocalDate first, LocalDate last, List<TimeRange> ranges, String reason) {

    public DatedException {
        ranges = List.copyOf(ranges);
    }

    public boolean isClosed() {
        return ranges.isEmpty();
    }
}
