package fr.parvis.places.internal;

import fr.parvis.calendar.CalendarSettings;
import fr.parvis.calendar.Departement;
import fr.parvis.calendar.Departements;
import fr.parvis.calendar.FrenchCalendars;
import fr.parvis.calendar.HolidayCalendar;
import fr.parvis.calendar.HoursContext;
import fr.parvis.kernel.BodyId;
import fr.parvis.places.Place;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Holidays and clock of the département that the place's body belongs to. */
@Component
class FrenchSurroundings implements Surroundings {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Bodies bodies;
    private final FrenchCalendars calendars;
    private final Map<String, HolidayCalendar> known = new ConcurrentHashMap<>();

    FrenchSurroundings(Bodies bodies, CalendarSettings settings) {
        this.bodies = bodies;
        this.calendars = settings.calendars();
    }

    @Override
    public ZoneId zoneOf(Place place) {
        return PARIS;
    }

    @Override
    public HoursContext hoursContext(Place place) {
        return new HoursContext(holidaysOf(place.body()).orElse(null), place.where(), zoneOf(place));
    }

    @Override
    public Optional<HolidayCalendar> holidaysOf(BodyId body) {
        return bodies.find(body)
                .map(Body::departement)
                .flatMap(Departements::findDepartement)
                .map(this::calendar);
    }

    private HolidayCalendar calendar(Departement departement) {
        return known.computeIfAbsent(departement.code(), code -> calendars.of(departement));
    }
}
