package fr.parvis.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What makes one day like another at a place.
 *
 * @param weekday the day of the week
 * @param schoolHoliday whether schools of the place's zone are on holiday
 * @param publicHoliday whether it is a public holiday there
 */
public record DayKind(DayOfWeek weekday, boolean schoolHoliday, boolean publicHoliday) {

    /** Whether people live this day as a Sunday. */
    public boolean restful() {
        return publicHoliday || weekday == DayOfWeek.SUNDAY;
    }

    /** Working day, Saturday or day of rest: the coarsest likeness. */
    int rhythm() {
        if (restful()) {
            return 2;
        }
        return weekday == DayOfWeek.SATURDAY ? 1 : 0;
    }

    /** Tells the kind of a date; the calendar of a town provides it. Must be cheap: it is asked at every forecast. */
    @FunctionalInterface
    public interface Calendar {

        DayKind on(LocalDate date);

        /** Where no holidays are known: only the week counts. */
        static Calendar weekOnly() {
            return date -> new DayKind(date.getDayOfWeek(), false, false);
        }
    }
}
