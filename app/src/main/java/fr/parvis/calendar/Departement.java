package fr.parvis.calendar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A département or overseas territory, as far as its calendars go.
 *
 * @param code INSEE's: {@code 34}, {@code 2A}, {@code 974}
 * @param schoolZone null in Corsica and overseas, whose rectors set a calendar of their own
 */
public record Departement(
        String code, String name, @Nullable SchoolZone schoolZone, HolidayZone holidayZone) {

    public Optional<SchoolZone> findSchoolZone() {
        return Optional.ofNullable(schoolZone);
    }
}
