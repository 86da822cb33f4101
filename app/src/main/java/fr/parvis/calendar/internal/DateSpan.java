package fr.parvis.calendar.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From one date to another, every year or in named ones; past the new year where the end comes before the start.
 *
 * @param end null for an open end: to the end of the year, for ever when the start names its year
 * @param monthStep above one: only every so many months from the first
 */
record DateSpan(DatePoint start, @Nullable DatePoint end, int monthStep) {

    private static final int EARLIEST_EASTER = 3;
    private static final int LATEST_EASTER = 4;

    /** Whether it is one month, from its first day to its last. */
    boolean isWholeMonth() {
        return end == start && start.isWholeMonth();
    }

    /** The same month of one year only. */
    DateSpan inYear(int year) {
        DatePoint month = start.inYear(year);
        return new DateSpan(month, month, monthStep);
    }

    boolean holds(LocalDate day) {
        if (start.year() != 0) {
            return holds(day, start.year());
        }
        int year = day.getYear();
        return holds(day, year) || holds(day, year - 1) || holds(day, year + 1);
    }

    private boolean holds(LocalDate day, int year) {
        LocalDate first = end == start ? start.firstDay(year) : start.rangeStart(year);
        if (first == null || day.isBefore(first)) {
            return false;
        }
        LocalDate last = lastDay(first, year);
        return last != null && !day.isAfter(last) && (monthStep <= 1 || months(first, day) % monthStep == 0);
    }

    private @Nullable LocalDate lastDay(LocalDate first, int year) {
        if (end == null) {
            return start.year() == 0 ? LocalDate.of(year, 12, 31) : LocalDate.MAX;
        }
        if (end == start) {
            return start.lastDay(year);
        }
        LocalDate last = end.rangeEnd(end.year() == 0 ? year : end.year());
        boolean nextYear = last != null && last.isBefore(first) && end.year() == 0 && passesNewYear();
        return nextYear ? end.rangeEnd(year + 1) : last;
    }

    /** Easter moves: where it comes after an end in April, that year has no such range rather than a year-long one. */
    private boolean passesNewYear() {
        if (end == null || start.month() == 0 && end.month() == 0) {
            return false;
        }
        if (start.month() == 0) {
            return end.month() < EARLIEST_EASTER;
        }
        return end.month() != 0 || start.month() > LATEST_EASTER;
    }

    private static int months(LocalDate first, LocalDate day) {
        return (day.getYear() - first.getYear()) * 12 + day.getMonthValue() - first.getMonthValue();
    }
}
