package fr.parvis.calendar;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * School holidays by zone, as ranges of days.
 *
 * <p>The published table has a line for each day to the end of its last year, « no holidays » included, even where that
 * school year was not decided yet. So what lies after its last day of holidays is unknown, not term.
 */
final class SchoolHolidays {

    private final Map<SchoolZone, TreeMap<LocalDate, Range>> ranges = new EnumMap<>(SchoolZone.class);
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    private record Range(LocalDate to, String name) {}

    private SchoolHolidays() {
        for (SchoolZone zone : SchoolZone.values()) {
            ranges.put(zone, new TreeMap<>());
        }
    }

    static SchoolHolidays ofRelease() {
        CalendarFile file = CalendarFile.ofRelease("vacances-scolaires.csv");
        SchoolHolidays holidays = new SchoolHolidays();
        for (List<String> line : file.lines()) {
            for (char letter : file.cell(line, 2).toCharArray()) {
                SchoolZone zone = SchoolZone.valueOf(String.valueOf(letter));
                holidays.add(zone, file.date(line, 0), file.date(line, 1), file.cell(line, 3));
            }
        }
        return holidays;
    }

    /** From the source's own form, one line a day: date, zone A, zone B, zone C ({@code True}, {@code False}), name. */
    static SchoolHolidays ofDays(CalendarFile file) {
        SchoolHolidays holidays = new SchoolHolidays();
        for (SchoolZone zone : SchoolZone.values()) {
            int column = 1 + zone.ordinal();
            for (List<String> line : file.lines()) {
                if (file.cell(line, column).equalsIgnoreCase("true")) {
                    LocalDate day = file.date(line, 0);
                    holidays.add(zone, day, day, file.cell(line, 4));
                }
            }
        }
        return holidays;
    }

    LocalDate knownUntil() {
        return last;
    }

    SchoolDay at(LocalDate date, SchoolZone zone) {
        if (date.isBefore(first) || date.isAfter(last)) {
            return SchoolDay.UNKNOWN;
        }
        Map.Entry<LocalDate, Range> begun = zoneRanges(zone).floorEntry(date);
        if (begun == null || date.isAfter(begun.getValue().to())) {
            return SchoolDay.TERM;
        }
        return SchoolDay.holiday(begun.getValue().name());
    }

    private TreeMap<LocalDate, Range> zoneRanges(SchoolZone zone) {
        return ranges.computeIfAbsent(zone, none -> new TreeMap<>());
    }

    private void add(SchoolZone zone, LocalDate from, LocalDate to, String name) {
        zoneRanges(zone).put(from, new Range(to, name));
        first = from.isBefore(first) ? from : first;
        last = to.isAfter(last) ? to : last;
    }
}
