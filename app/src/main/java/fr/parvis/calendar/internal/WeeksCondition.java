package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** {@code week 02-52/2}, weeks as in ISO 8601. */
record WeeksCondition(List<Stride> weeks) implements DayCondition {

    @Override
    public DayMatch match(LocalDate day, HoursContext context) {
        return DayMatch.when(Stride.any(weeks, day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }
}
