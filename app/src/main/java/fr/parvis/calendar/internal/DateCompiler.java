package fr.parvis.calendar.internal;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Date ranges: from the parser's to ours. */
final class DateCompiler {

    private static final int LONGEST_OFFSET = 366;

    private DateCompiler() {}

    /** In {@code 2026 Oct,Dec} the year goes for all the months. */
    static List<DateSpan> compile(List<DateRange> ranges) {
        List<DateSpan> spans = new ArrayList<>();
        int year = 0;
        for (DateRange range : ranges) {
            DateSpan span = compile(range);
            year = !span.isWholeMonth()
                    ? 0
                    : span.start().year() == 0 ? year : span.start().year();
            spans.add(span.isWholeMonth() && year != 0 ? span.inYear(year) : span);
        }
        return List.copyOf(spans);
    }

    private static DateSpan compile(DateRange range) {
        DatePoint start = point(range.getStartDate(), null);
        int step = Math.max(1, range.getInterval());
        if (range.getEndDate() == null) {
            return new DateSpan(start, range.getStartDate().isOpenEnded() ? null : start, step);
        }
        DatePoint end = point(range.getEndDate(), start);
        if (range.getEndDate().getMonth() == null && end.day() > 0 && end.day() < start.day()) {
            throw HoursFlaw.DAYS_BACKWARDS.refusal();
        }
        if (end.month() == 0 && start.year() != 0 && end.year() == 0) {
            throw HoursFlaw.EASTER_ACROSS_YEARS.refusal();
        }
        if (end.year() != 0 && end.year() < start.year()) {
            throw HoursFlaw.YEARS_BACKWARDS.refusal();
        }
        return new DateSpan(start, end, step);
    }

    /** @param start the start of the range that this ends: {@code Jan 10-15}, its month goes without saying */
    private static DatePoint point(DateWithOffset date, @Nullable DatePoint start) {
        int month = date.getVarDate() != null ? 0 : month(date, start);
        int day = date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? 0 : date.getDay();
        if (date.getDay() == 0 || day > 0 && month > 0 && day > Month.of(month).maxLength()) {
            throw HoursFlaw.NO_SUCH_DAY.refusal();
        }
        refuseFarOffset(date);
        int year = date.getYear() == YearRange.UNDEFINED_YEAR ? 0 : date.getYear();
        return new DatePoint(
                year,
                month,
                day,
                weekday(date.getNthWeekDay()),
                date.getNth(),
                weekday(date.getWeekDayOffset()),
                !date.isWeekDayOffsetPositive(),
                date.getDayOffset());
    }

    private static void refuseFarOffset(DateWithOffset date) {
        int offset = Math.abs(date.getDayOffset());
        if (offset > LONGEST_OFFSET || date.getNthWeekDay() != null && offset > DayCompiler.LONGEST_WEEKDAY_OFFSET) {
            throw HoursFlaw.TOO_FAR.refusal();
        }
    }

    private static int month(DateWithOffset date, @Nullable DatePoint start) {
        if (date.getMonth() != null) {
            return date.getMonth().ordinal() + 1;
        }
        if (start == null || start.month() == 0) {
            throw HoursFlaw.DAY_WITHOUT_MONTH.refusal();
        }
        return start.month();
    }

    private static @Nullable DayOfWeek weekday(@Nullable WeekDay day) {
        return day == null ? null : DayOfWeek.of(day.ordinal() + 1);
    }
}
