package fr.parvis.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** The holidays of one place: the public ones of its zone, the school ones of its school zone. */
public interface HolidayCalendar {

    /** The name of the public holiday that {@code date} is. */
    Optional<String> findPublicHoliday(LocalDate date);

    /** Whether {@code date} is a public holiday here. */
    default boolean isPublicHoliday(LocalDate date) {
        return findPublicHoliday(date).isPresent();
    }

    /** Whether {@code date} falls in the school holidays; honest beyond the published calendar. */
    SchoolDay schoolDay(LocalDate date);
}
