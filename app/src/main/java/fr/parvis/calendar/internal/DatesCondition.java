package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import java.time.LocalDate;
import java.util.List;

/** {@code Jun 15-Sep 15,Dec 25,easter -2 days}. */
record DatesCondition(List<DateSpan> spans) implements DayCondition {

    @Override
    public DayMatch match(LocalDate day, HoursContext context) {
        for (DateSpan span : spans) {
            if (span.holds(day)) {
                return DayMatch.YES;
            }
        }
        return DayMatch.NO;
    }
}
