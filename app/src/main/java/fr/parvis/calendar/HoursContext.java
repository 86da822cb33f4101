package fr.parvis.calendar;

import fr.parvis.kernel.GeoPoint;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a place stands: what its opening hours need besides themselves.
 *
 * @param holidays public and school holidays there; null when the country is not known, and hours that speak of
 *     holidays are then refused
 * @param point for the sun's times; null where unknown: sunrise then counts as 6:00, sunset as 18:00, civil dawn as 5:30
 *     and dusk as 18:30, as OpenStreetMap's evaluation tool has it
 * @param zone the clock on the wall
 */
public record HoursContext(
        @Nullable HolidayCalendar holidays, @Nullable GeoPoint point, ZoneId zone) {}
