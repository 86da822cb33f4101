package fr.parvis.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Public holidays worked out from the Code du travail (L3133-1, L3134-13, L3422-2), for years without a table. */
final class HolidayLaw {

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "1er janvier",
            MonthDay.of(5, 1), "1er mai",
            MonthDay.of(5, 8), "8 mai",
            MonthDay.of(7, 14), "14 juillet",
            MonthDay.of(8, 15), "Assomption",
            MonthDay.of(11, 1), "Toussaint",
            MonthDay.of(11, 11), "11 novembre",
            MonthDay.of(12, 25), "Jour de Noël");

    private static final Map<Long, String> FROM_EASTER =
            Map.of(1L, "Lundi de Pâques", 39L, "Ascension", 50L, "Lundi de Pentecôte");

    private static final Map<HolidayZone, MonthDay> ABOLITION = Map.of(
            HolidayZone.MAYOTTE, MonthDay.of(4, 27),
            HolidayZone.MARTINIQUE, MonthDay.of(5, 22),
            HolidayZone.GUADELOUPE, MonthDay.of(5, 27),
            HolidayZone.SAINT_MARTIN, MonthDay.of(5, 28),
            HolidayZone.GUYANE, MonthDay.of(6, 10),
            HolidayZone.SAINT_BARTHELEMY, MonthDay.of(10, 9),
            HolidayZone.LA_REUNION, MonthDay.of(12, 20));

    private HolidayLaw() {}

    static Optional<String> find(LocalDate date, HolidayZone zone) {
        MonthDay day = MonthDay.from(date);
        long fromEaster = date.toEpochDay() - Easter.sunday(date.getYear()).toEpochDay();
        String name = FIXED.getOrDefault(day, FROM_EASTER.get(fromEaster));
        if (name == null && zone == HolidayZone.ALSACE_MOSELLE) {
            name = alsaceMoselle(day, fromEaster);
        }
        if (name == null && day.equals(ABOLITION.get(zone))) {
            name = "Abolition de l'esclavage";
        }
        return Optional.ofNullable(name);
    }

    private static @Nullable String alsaceMoselle(MonthDay day, long fromEaster) {
        if (fromEaster == -2) {
            return "Vendredi saint";
        }
        return day.equals(MonthDay.of(12, 26)) ? "2ème jour de Noël" : null;
    }
}
