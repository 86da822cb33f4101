package fr.parvis.places.internal;

import fr.parvis.calendar.HolidayCalendar;
import fr.parvis.calendar.HoursContext;
import fr.parvis.forecast.DayKind;
import fr.parvis.kernel.BodyId;
import fr.parvis.places.Place;
import java.time.ZoneId;
import java.util.Optional;

/** What the place's opening hours, clock and habits need to know of where it stands. */
interface Surroundings {

    ZoneId zoneOf(Place place);

    HoursContext hoursContext(Place place);

    /** The holidays that the people of a body live by; empty where no calendar is known. */
    Optional<HolidayCalendar> holidaysOf(BodyId body);

    /** What kind of day each date is where that place stands: weekday, school holidays, public holidays. */
    default DayKind.Calendar dayKinds(Place place) {
        return holidaysOf(place.body())
                .<DayKind.Calendar>map(holidays -> date -> new DayKind(
                        date.getDayOfWeek(), holidays.schoolDay(date).isHoliday(), holidays.isPublicHoliday(date)))
                .orElseGet(DayKind.Calendar::weekOnly);
    }
}
