package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import java.time.LocalDate;

/** One selector of days. */
sealed interface DayCondition permits YearsCondition, WeeksCondition, DatesCondition, WeekdaysCondition {

    DayMatch match(LocalDate day, HoursContext context);

    default boolean speaksOfHolidays() {
        return false;
    }
}
