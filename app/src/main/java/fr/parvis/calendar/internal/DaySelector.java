package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import java.time.LocalDate;
import java.util.List;

/** On which days a rule applies: all its selectors must hold. */
record DaySelector(List<DayCondition> conditions) {

    boolean isEveryDay() {
        return conditions.isEmpty();
    }

    boolean speaksOfHolidays() {
        return conditions.stream().anyMatch(DayCondition::speaksOfHolidays);
    }

    DayMatch match(LocalDate day, HoursContext context) {
        DayMatch found = DayMatch.YES;
        for (DayCondition condition : conditions) {
            DayMatch match = condition.match(day, context);
            if (!match.holds()) {
                return DayMatch.NO;
            }
            if (match.holiday() != null) {
                found = match;
            }
        }
        return found;
    }
}
