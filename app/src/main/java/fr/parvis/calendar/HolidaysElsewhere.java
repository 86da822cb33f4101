package fr.parvis.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Public holidays outside France, for opening hours that come from elsewhere (neighbouring countries, vectors). Written
 * by hand from the laws of each country; a table of rules, see {@code calendar/holidays-elsewhere.txt}.
 */
final class HolidaysElsewhere {

    private static final String TABLE = "calendar/holidays-elsewhere.txt";

    private final Map<String, List<Entry>> byCountry = new HashMap<>();

    /** @param states where it holds; empty for the whole country */
    private record Entry(List<String> states, HolidayRule rule, String name, boolean school) {}

    private HolidaysElsewhere() {
        for (List<String> cells : CsvLines.ofResource(TABLE, "\\s*\\|\\s*")) {
            List<String> states = cells.size() > 3 ? List.of(cells.get(3).split("\\s*,\\s*")) : List.of();
            boolean school = cells.get(1).startsWith("SH ");
            HolidayRule rule = HolidayRule.parse(cells.get(1).replaceFirst("^SH ", ""));
            byCountry
                    .computeIfAbsent(cells.get(0), none -> new ArrayList<>())
                    .add(new Entry(states, rule, cells.get(2), school));
        }
    }

    static HolidaysElsewhere ofRelease() {
        return new HolidaysElsewhere();
    }

    /** The calendar of a country, null when there is none here. */
    @Nullable HolidayCalendar find(String country, String state) {
        List<Entry> all = byCountry.get(country.toLowerCase(Locale.ROOT));
        if (all == null) {
            return null;
        }
        List<Entry> here = all.stream()
                .filter(entry -> entry.states().isEmpty() || entry.states().contains(state))
                .toList();
        return new Calendar(here, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** Works a year out once, at its first question. */
    private record Calendar(
            List<Entry> entries,
            Map<Integer, Map<LocalDate, String>> publicByYear,
            Map<Integer, Map<LocalDate, String>> schoolByYear)
            implements HolidayCalendar {

        @Override
        public Optional<String> findPublicHoliday(LocalDate date) {
            Map<LocalDate, String> year = publicByYear.computeIfAbsent(date.getYear(), y -> days(y, false));
            return Optional.ofNullable(year.get(date));
        }

        @Override
        public SchoolDay schoolDay(LocalDate date) {
            Map<LocalDate, String> year = schoolByYear.computeIfAbsent(date.getYear(), y -> days(y, true));
            if (year.isEmpty()) {
                return SchoolDay.UNKNOWN;
            }
            String name = year.get(date);
            return name == null ? SchoolDay.TERM : SchoolDay.holiday(name);
        }

        private Map<LocalDate, String> days(int year, boolean school) {
            Map<LocalDate, String> days = new LinkedHashMap<>();
            for (Entry entry : entries) {
                if (entry.school() == school) {
                    entry.rule().addDays(year, entry.name(), days);
                }
            }
            return days;
        }
    }
}
