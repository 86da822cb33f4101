package fr.parvis.calendar;

import fr.parvis.kernel.GeoPoint;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a vector's {@code nom} says of its place. */
final class VectorPlaces {

    /** Where the language most read on signs is not named as its country is. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("at", "de"),
            Map.entry("ch", "de"),
            Map.entry("li", "de"),
            Map.entry("be", "nl"),
            Map.entry("lu", "fr"),
            Map.entry("cz", "cs"),
            Map.entry("se", "sv"),
            Map.entry("dk", "da"),
            Map.entry("gb", "en"),
            Map.entry("us", "en"),
            Map.entry("au", "en"),
            Map.entry("nz", "en"),
            Map.entry("ie", "en"),
            Map.entry("ca", "en"),
            Map.entry("ar", "es"),
            Map.entry("mx", "es"),
            Map.entry("br", "pt"),
            Map.entry("ua", "uk"),
            Map.entry("jp", "ja"),
            Map.entry("gr", "el"),
            Map.entry("si", "sl"),
            Map.entry("ee", "et"),
            Map.entry("ge", "ka"),
            Map.entry("cn", "zh"));

    private final FrenchCalendars france = FrenchCalendars.ofRelease();
    private final HolidaysElsewhere elsewhere = HolidaysElsewhere.ofRelease();

    /** A place, as far as it is known. */
    record Place(
            @Nullable HolidayCalendar holidays, @Nullable GeoPoint point, Locale language, HolidayCalendar france) {

        /** @param franceByDefault whether France's holidays do where the country is not known */
        HoursContext context(ZoneId zone, boolean franceByDefault) {
            return new HoursContext(holidays == null && franceByDefault ? france : holidays, point, zone);
        }
    }

    Place of(JsonNode nom) {
        String country = nom.path("cc").asString("").toLowerCase(Locale.ROOT);
        HolidayCalendar french = FrenchPlaces.calendar(france, nom);
        HolidayCalendar holidays = country.equals("fr")
                ? french
                : elsewhere.find(country, nom.path("state").asString(""));
        return new Place(holidays, point(nom), language(country), french);
    }

    private static Locale language(String country) {
        return country.isEmpty() ? Locale.ROOT : Locale.of(LANGUAGES.getOrDefault(country, country));
    }

    private static @Nullable GeoPoint point(JsonNode nom) {
        if (!nom.has("lat") || !nom.has("lon")) {
            return null;
        }
        return new GeoPoint(
                nom.path("lat").asDouble(Double.NaN), nom.path("lon").asDouble(Double.NaN));
    }
}
