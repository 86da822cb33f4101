package fr.parvis.calendar;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public holidays by zone: a published table, and the law outside its years. */
final class PublicHolidays {

    private static final String EVERYWHERE = "*";

    private final Map<HolidayZone, Map<LocalDate, String>> table = new EnumMap<>(HolidayZone.class);
    private final int firstYear;
    private final int lastYear;

    private PublicHolidays(CalendarFile file) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (List<String> line : file.lines()) {
            LocalDate date = file.date(line, 0);
            put(date, file.cell(line, 1), file.cell(line, 2));
            first = Math.min(first, date.getYear());
            last = Math.max(last, date.getYear());
        }
        firstYear = first;
        lastYear = last;
    }

    static PublicHolidays ofRelease() {
        return ofTable(CalendarFile.ofRelease("jours-feries.csv"));
    }

    static PublicHolidays ofTable(CalendarFile file) {
        return new PublicHolidays(file);
    }

    int lastKnownYear() {
        return lastYear;
    }

    Optional<String> find(LocalDate date, HolidayZone zone) {
        if (date.getYear() >= firstYear && date.getYear() <= lastYear) {
            return Optional.ofNullable(table.getOrDefault(zone, Map.of()).get(date));
        }
        return HolidayLaw.find(date, zone);
    }

    private void put(LocalDate date, String name, String zones) {
        List<String> labels = List.of(zones.split("\\|"));
        for (HolidayZone zone : HolidayZone.values()) {
            if (zones.equals(EVERYWHERE) || labels.contains(zone.label())) {
                table.computeIfAbsent(zone, none -> new HashMap<>())
                        .merge(date, name, (one, other) -> one + " et " + other);
            }
        }
    }
}
