package fr.parvis.places.internal;

import fr.parvis.calendar.HolidayCalendar;
import fr.parvis.calendar.HoursContext;
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
}
