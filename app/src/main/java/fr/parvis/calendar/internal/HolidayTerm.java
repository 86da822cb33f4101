package fr.parvis.calendar.internal;

import fr.parvis.calendar.CalendarError;
import fr.parvis.calendar.HolidayCalendar;
import fr.parvis.calendar.HoursContext;
import fr.parvis.calendar.SchoolDay;
import fr.parvis.kernel.BusinessException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PH}, {@code SH}, {@code PH -1 day}.
 *
 * @param school school holidays rather than public ones
 * @param offset days from the holiday to the day meant
 */
record HolidayTerm(boolean school, int offset) {

    DayMatch match(LocalDate day, HoursContext context) {
        HolidayCalendar calendar = context.holidays();
        if (calendar == null) {
            throw new BusinessException(CalendarError.HOLIDAYS_NEED_A_PLACE);
        }
        String name = name(calendar, offset == 0 ? day : day.minusDays(offset));
        return name == null ? DayMatch.NO : new DayMatch(true, prefix() + name);
    }

    /** Whether all of none, or any of some, hold. */
    static DayMatch among(List<HolidayTerm> terms, LocalDate day, HoursContext context) {
        DayMatch found = terms.isEmpty() ? DayMatch.YES : DayMatch.NO;
        for (HolidayTerm term : terms) {
            DayMatch match = term.match(day, context);
            if (match.holds()) {
                found = match;
            }
        }
        return found;
    }

    private @Nullable String name(HolidayCalendar calendar, LocalDate date) {
        if (!school) {
            return calendar.findPublicHoliday(date).orElse(null);
        }
        SchoolDay answer = calendar.schoolDay(date);
        return answer.isHoliday() ? answer.name() : null;
    }

    private String prefix() {
        if (offset == 0) {
            return "";
        }
        return offset < 0 ? "Day before " : "Day after ";
    }
}
