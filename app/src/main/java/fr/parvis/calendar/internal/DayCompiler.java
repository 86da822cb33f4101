package fr.parvis.calendar.internal;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.util.ArrayList;
import java.util.List;

/** Day selectors: from the parser's to ours. */
final class DayCompiler {

    private static final int LAST_WEEK = 53;
    private static final int LAST_YEAR = 9_999;

    /** A day that is further from a weekday of the month is better said from another weekday. */
    static final int LONGEST_WEEKDAY_OFFSET = 6;

    private DayCompiler() {}

    static DaySelector compile(Rule rule) {
        List<DayCondition> conditions = new ArrayList<>();
        if (rule.getYears() != null) {
            conditions.add(new YearsCondition(
                    rule.getYears().stream().map(DayCompiler::years).toList()));
        }
        if (rule.getWeeks() != null) {
            conditions.add(new WeeksCondition(
                    rule.getWeeks().stream().map(DayCompiler::weeks).toList()));
        }
        if (rule.getDates() != null) {
            conditions.add(new DatesCondition(DateCompiler.compile(rule.getDates())));
        }
        if (rule.getDays() != null || rule.getHolidays() != null) {
            conditions.add(weekdays(rule));
        }
        return new DaySelector(List.copyOf(conditions));
    }

    private static Stride years(YearRange years) {
        if (years.isOpenEnded()) {
            return stride(years.getStartYear(), LAST_YEAR, years.getInterval());
        }
        if (years.getEndYear() == YearRange.UNDEFINED_YEAR) {
            return stride(years.getStartYear(), years.getStartYear(), 1);
        }
        if (years.getEndYear() <= years.getStartYear()) {
            throw HoursFlaw.YEARS_BACKWARDS.refusal();
        }
        return stride(years.getStartYear(), years.getEndYear(), years.getInterval());
    }

    private static Stride weeks(WeekRange weeks) {
        int first = weeks.getStartWeek();
        int last = weeks.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : weeks.getEndWeek();
        if (last < first || last > LAST_WEEK) {
            throw HoursFlaw.NO_SUCH_WEEK.refusal();
        }
        return stride(first, last, weeks.getInterval());
    }

    private static Stride stride(int first, int last, int step) {
        return new Stride(first, last, Math.max(1, step));
    }

    private static WeekdaysCondition weekdays(Rule rule) {
        List<WeekdayRange> days = new ArrayList<>();
        if (rule.getDays() != null) {
            rule.getDays().forEach(range -> days.add(weekdays(range)));
        }
        List<HolidayTerm> among = new ArrayList<>();
        List<HolidayTerm> or = new ArrayList<>();
        if (rule.getHolidays() != null) {
            for (Holiday holiday : rule.getHolidays()) {
                (days.isEmpty() || holiday.getUseAsWeekDay() ? or : among).add(term(holiday));
            }
        }
        // Where every weekday does, no holiday adds a day, and none is the reason for one.
        boolean every = among.isEmpty() && WeekdayRange.holdEveryDay(days);
        return new WeekdaysCondition(List.copyOf(days), List.copyOf(among), every ? List.of() : List.copyOf(or));
    }

    private static WeekdayRange weekdays(WeekDayRange range) {
        int first = range.getStartDay().ordinal() + 1;
        int last = range.getEndDay() == null ? first : range.getEndDay().ordinal() + 1;
        int nths = 0;
        if (range.getNths() != null) {
            for (Nth nth : range.getNths()) {
                nths |= bits(nth);
            }
        }
        if (Math.abs(range.getOffset()) > LONGEST_WEEKDAY_OFFSET) {
            throw HoursFlaw.FAR_FROM_WEEKDAY.refusal();
        }
        return new WeekdayRange(first, last, nths, range.getOffset());
    }

    private static int bits(Nth nth) {
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        if (first == Nth.INVALID_NTH || first > last || first * last < 0) {
            throw HoursFlaw.NO_SUCH_RANK.refusal();
        }
        int bits = 0;
        for (int place = first; place <= last; place++) {
            bits |= WeekdayRange.bit(place);
        }
        return bits;
    }

    private static HolidayTerm term(Holiday holiday) {
        if (Math.abs(holiday.getOffset()) > 1) {
            throw HoursFlaw.FAR_FROM_HOLIDAY.refusal();
        }
        return new HolidayTerm(holiday.getType() == Holiday.Type.SH, holiday.getOffset());
    }
}
