package fr.parvis.telemetry;

import java.time.YearMonth;
import java.util.List;

/**
 * What observations take on disk, for the whole installation.
 *
 * @param databaseBytes the whole database
 * @param hourlyBytes hourly summaries
 * @param months one for each partition, the oldest first
 */
public record DiskGauge(long databaseBytes, long hourlyBytes, List<Month> months) {

    public DiskGauge {
        months = List.copyOf(months);
    }

    /** Bytes of all observations, their keys included. */
    public long observationBytes() {
        return months.stream().mapToLong(Month::bytes).sum();
    }

    /** @param rows estimated from the planner's statistics; exact right after an ANALYZE */
    public record Month(YearMonth month, long bytes, long rows) {}
}
