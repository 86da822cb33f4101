package fr.parvis.places.web;

import fr.parvis.calendar.DatedException;
import fr.parvis.calendar.TimeRange;
import fr.parvis.calendar.WeeklyHours;
import fr.parvis.identity.desk.DeskPrint;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form of opening hours, as typed: the two ends of a season, two ranges for each weekday in term and in the school holidays,
 * and a line for each exception with an empty one at the end.
 */
public record DeskHoursForm(Map<String, String> fields) {

    static final int RANGES = 2;
    static final int MOST_EXCEPTIONS = 40;
    static final String YES = "oui";
    static final String SEEN = "seen";
    static final String SEASON_FIRST = "season-first";
    static final String SEASON_LAST = "season-last";

    public DeskHoursForm {
        fields = Map.copyOf(fields);
    }

    /** Whether these hours fit in the form without losing anything. */
    static boolean fits(WeeklyHours hours) {
        return List.of(DayOfWeek.values()).stream()
                        .allMatch(day -> hours.on(day).size() <= RANGES
                                && hours.inSchoolHolidaysOn(day).size() <= RANGES)
                && hours.exceptions().size() <= MOST_EXCEPTIONS
                && hours.exceptions().stream()
                        .allMatch(exception -> exception.ranges().size() <= RANGES);
    }

    static DeskHoursForm of(WeeklyHours hours) {
        Map<String, String> fields = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            put(fields, day("term", day), hours.on(day));
            put(fields, day("school", day), hours.inSchoolHolidaysOn(day));
        }
        if (hours.season() != null) {
            put(fields, SEASON_FIRST, hours.season().first());
            put(fields, SEASON_LAST, hours.season().last());
        }
        fields.put("school", hours.schoolHolidayWeek() == null ? "" : YES);
        fields.put("public-holidays", hours.closedOnPublicHolidays() ? YES : "");
        for (int number = 0; number < hours.exceptions().size(); number++) {
            put(fields, exception(number), hours.exceptions().get(number));
        }
        return new DeskHoursForm(fields);
    }

    private static void put(Map<String, String> fields, String name, MonthDay date) {
        fields.put(name + "-day", String.valueOf(date.getDayOfMonth()));
        fields.put(name + "-month", String.valueOf(date.getMonthValue()));
    }

    private static void put(Map<String, String> fields, String name, DatedException exception) {
        fields.put(name + "-first", exception.first().toString());
        fields.put(name + "-last", exception.last().toString());
        fields.put(name + "-reason", exception.reason());
        put(fields, name, exception.ranges());
    }

    private static void put(Map<String, String> fields, String name, List<TimeRange> ranges) {
        for (int number = 0; number < ranges.size(); number++) {
            fields.put(range(name, number) + "-from", typed(ranges.get(number).from()));
            fields.put(range(name, number) + "-until", typed(ranges.get(number).to()));
        }
    }

    private static String typed(LocalTime time) {
        return time.toString().substring(0, "00:00".length());
    }

    /** The same, opened on these hours. */
    DeskHoursForm seeing(@Nullable String hours) {
        Map<String, String> seeing = new HashMap<>(fields);
        seeing.put(SEEN, DeskPrint.of(hours).text());
        return new DeskHoursForm(seeing);
    }

    /** Whether somebody has written other hours since it was opened. */
    boolean isOlderThan(@Nullable String hours) {
        return DeskPrint.of(hours).isNewerThan(value(SEEN));
    }

    /** What was typed there; empty when nothing was. */
    public String value(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Whether something was typed in that range. */
    public boolean uses(String range) {
        return !value(range + "-from").isEmpty() || !value(range + "-until").isEmpty();
    }

    /** Whether something was typed about a season. */
    public boolean hasSeason() {
        return fields.keySet().stream()
                .anyMatch(key -> key.startsWith("season-") && !value(key).isEmpty());
    }

    public boolean isYes(String name) {
        return value(name).equals(YES);
    }

    /** The name of a weekday's fields, without the range. */
    public static String day(String week, DayOfWeek day) {
        return week + "-" + day.name().toLowerCase(Locale.ROOT);
    }

    /** The name of an exception's fields. */
    public static String exception(int number) {
        return "exception-" + number;
    }

    /** The name of a range's two fields, without {@code -from} and {@code -until}. */
    public static String range(String name, int number) {
        return name + "-" + (number + 1);
    }

    /** How many lines of exceptions to show: those that are filled in, and one more while there is room. */
    public int lines() {
        int last = -1;
        for (int number = 0; number < MOST_EXCEPTIONS; number++) {
            String name = exception(number);
            if (fields.keySet().stream()
                    .anyMatch(key -> key.startsWith(name + "-") && !value(key).isEmpty())) {
                last = number;
            }
        }
        return Math.min(last + 2, MOST_EXCEPTIONS);
    }
}
