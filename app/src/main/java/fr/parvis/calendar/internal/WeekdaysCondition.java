package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import java.time.LocalDate;
import java.util.List;

/**
 * Weekdays and holidays, which stand in one selector: {@code Mo-Fr,PH} is one or the other, {@code SH Mo-Fr} both.
 *
 * @param among holidays that must hold as well as the weekday
 * @param or holidays that do instead of a weekday
 */
record WeekdaysCondition(List<WeekdayRange> weekdays, List<HolidayTerm> among, List<HolidayTerm> or)
        implements DayCondition {

    @Override
    public DayMatch match(LocalDate day, HoursContext context) {
        DayMatch found = WeekdayRange.any(weekdays, day) ? HolidayTerm.among(among, day, context) : DayMatch.NO;
        for (HolidayTerm term : or) {
            DayMatch match = term.match(day, context);
            if (match.holds()) {
                found = match;
            }
        }
        return found;
    }

    @Override
    public boolean speaksOfHolidays() {
        return !among.isEmpty() || !or.isEmpty();
    }
}
