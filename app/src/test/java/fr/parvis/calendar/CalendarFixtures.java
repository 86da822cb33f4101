package fr.parvis.calendar;

import fr.parvis.kernel.GeoPoint;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Places and moments of the tests of this package. */
final class CalendarFixtures {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final FrenchCalendars FRANCE = FrenchCalendars.ofRelease();
    static final HoursContext CASTELNAU =
            new HoursContext(FRANCE.of(Departements.getDepartement("34")), new GeoPoint(43.636, 3.901), PARIS);
    static final HoursContext STRASBOURG =
            new HoursContext(FRANCE.of(Departements.getDepartement("67")), new GeoPoint(48.573, 7.752), PARIS);

    private CalendarFixtures() {}

    /** A Paris local time: {@code 2026-11-22T09:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
