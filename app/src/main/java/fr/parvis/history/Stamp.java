package fr.parvis.history;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instant as a file writes it.
 *
 * @param local the wall clock as written; in UTC when the file gave an epoch
 * @param offset the offset written, null when the file leaves the zone open
 */
record Stamp(LocalDateTime local, @Nullable ZoneOffset offset) {

    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;

    /** The order of day and month where the year does not come first. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** Reads an epoch (s, ms, µs), ISO 8601 and its relatives, 31/12/2025 23:59, 20251231235959, 2:05 PM. */
    static Optional<Stamp> parse(String cell, Order order) {
        String text = cell.strip();
        if (text.length() < 6 || text.length() > 40) {
            return Optional.empty();
        }
        try {
            return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                    ? StampDigits.compact(text)
                    : written(text, order);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Whether it is before anybody counted by machine: a device starts at 1970, or 1980, until its clock is set. */
    boolean isOfUnsetClock() {
        return local.getYear() < FIRST_YEAR;
    }

    /** Whether it is after any history: a clock that ran away, or a date that means « never ends ». */
    boolean isBeyondHistory() {
        return local.getYear() > LAST_YEAR;
    }

    private static Optional<Stamp> written(String text, Order order) {
        int zoneAt = StampDigits.zoneStart(text);
        int[] parts = StampDigits.numbers(text, zoneAt);
        if (parts[StampDigits.COUNT] < 3) {
            return Optional.empty();
        }
        int[] date = date(parts, text, order);
        int hour = hour(parts[3], text);
        LocalDateTime local = LocalDateTime.of(date[0], date[1], date[2], hour, parts[4], Math.min(59, parts[5]));
        return Optional.of(new Stamp(local, StampDigits.offset(text, zoneAt)));
    }

    private static int[] date(int[] parts, String text, Order order) {
        if (parts[0] > 99) {
            return new int[] {parts[0], parts[1], parts[2]};
        }
        int year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
        boolean dayFirst = text.indexOf('.') == 2 || text.indexOf('.') == 1 || order == Order.DAY_FIRST;
        return dayFirst ? new int[] {year, parts[1], parts[0]} : new int[] {year, parts[0], parts[1]};
    }

    private static int hour(int hour, String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.endsWith("PM")) {
            return hour % 12 + 12;
        }
        return upper.endsWith("AM") ? hour % 12 : hour;
    }
}
