package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import java.time.LocalDate;
import java.util.List;

/** {@code 2026,2028-2034/2,2040+}. */
record YearsCondition(List<Stride> years) implements DayCondition {

    @Override
    public DayMatch match(LocalDate day, HoursContext context) {
        return DayMatch.when(Stride.any(years, day.getYear()));
    }
}
