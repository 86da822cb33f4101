package fr.parvis.calendar.internal;

import fr.parvis.calendar.Easter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * One end of a date range.
 *
 * @param year 0 for every year
 * @param month 1 to 12; 0 for Easter Sunday
 * @param day of the month; 0 for a whole month, or where {@code nthWeekday} is given
 * @param nthWeekday with {@code nth}: the second Sunday, the last Monday (−1)
 * @param towards a weekday to move on to (back to when {@code backwards}) after that
 * @param offset days added in the end
 */
record DatePoint(
        int year,
        int month,
        int day,
        @Nullable DayOfWeek nthWeekday,
        int nth,
        @Nullable DayOfWeek towards,
        boolean backwards,
        int offset) {

    @Nullable LocalDate firstDay(int inYear) {
        return moved(isWholeMonth() ? LocalDate.of(inYear, month, 1) : base(inYear));
    }

    @Nullable LocalDate lastDay(int inYear) {
        return moved(isWholeMonth() ? YearMonth.of(inYear, month).atEndOfMonth() : base(inYear));
    }

    /** The first day of a range that begins here: one from 29 February begins on 1 March where there is none. */
    @Nullable LocalDate rangeStart(int inYear) {
        return isMissing(inYear) ? moved(YearMonth.of(inYear, month + 1).atDay(1)) : firstDay(inYear);
    }

    /** The last day of a range that ends here: itself, but a range to Easter ends the day before. */
    @Nullable LocalDate rangeEnd(int inYear) {
        if (isMissing(inYear)) {
            return moved(YearMonth.of(inYear, month).atEndOfMonth());
        }
        LocalDate last = lastDay(inYear);
        return last == null || month != 0 ? last : last.minusDays(1);
    }

    /** Whether it is 29 February of a year without one. */
    private boolean isMissing(int inYear) {
        return month != 0 && day > YearMonth.of(inYear, month).lengthOfMonth();
    }

    DatePoint inYear(int only) {
        return new DatePoint(only, month, day, nthWeekday, nth, towards, backwards, offset);
    }

    boolean isWholeMonth() {
        return month != 0 && day == 0 && nthWeekday == null;
    }

    private @Nullable LocalDate base(int inYear) {
        if (month == 0) {
            return Easter.sunday(inYear);
        }
        YearMonth at = YearMonth.of(inYear, month);
        if (nthWeekday != null) {
            LocalDate date = at.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, nthWeekday));
            return date.getMonthValue() == month ? date : null;
        }
        return day <= at.lengthOfMonth() ? at.atDay(day) : null;
    }

    private @Nullable LocalDate moved(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        LocalDate at = date;
        if (towards != null) {
            at = at.with(backwards ? TemporalAdjusters.previous(towards) : TemporalAdjusters.next(towards));
        }
        return at.plusDays(offset);
    }
}
