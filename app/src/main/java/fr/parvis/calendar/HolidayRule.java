package fr.parvis.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a holiday falls. The forms: {@code 05-01} a date; {@code 2024-07-25..2024-09-07} dates of one year;
 * {@code E+39} days from Easter, {@code O-2} from the orthodox one; {@code 2Mo10}, {@code -1Mo05} a weekday of a month;
 * {@code Sa>=06-20}, {@code Mo<=05-24} the weekday on or next to a date; {@code H10-01} a date of the Islamic calendar
 * (Umm al-Qura).
 *
 * <p>Endings: {@code from 2021} and {@code until 2020}; {@code substitute} not the day but, when it is at a weekend, the
 * next working day that is free; {@code bridge} moved to Monday as in Argentina (law 27.399).
 */
record HolidayRule(String form, int first, int last, boolean substitute, boolean bridge) {

    private static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern NTH = Pattern.compile("(-?\\d)([A-Z][a-z])(\\d\\d)");
    private static final Pattern NEAR = Pattern.compile("([A-Z][a-z])([<>])=(\\d\\d)-(\\d\\d)");

    static HolidayRule parse(String text) {
        String[] words = text.split(" ");
        int first = 0;
        int last = 9_999;
        for (int i = 1; i + 1 < words.length; i++) {
            first = words[i].equals("from") ? Integer.parseInt(words[i + 1]) : first;
            last = words[i].equals("until") ? Integer.parseInt(words[i + 1]) : last;
        }
        return new HolidayRule(words[0], first, last, text.contains(" substitute"), text.contains(" bridge"));
    }

    /** Adds the days of one year, unless another holiday has them already. */
    void addDays(int year, String name, Map<LocalDate, String> days) {
        if (year < first || year > last) {
            return;
        }
        dates(year).forEach(date -> {
            LocalDate moved = substitute ? substitute(date, days) : bridge ? bridge(date, days) : date;
            days.putIfAbsent(moved, name);
        });
    }

    private Stream<LocalDate> dates(int year) {
        if (form.contains("..")) {
            return range(year);
        }
        if (form.startsWith("H")) {
            return hijri(year);
        }
        return Stream.of(date(year));
    }

    private LocalDate date(int year) {
        char kind = form.charAt(0);
        if (kind == 'E' || kind == 'O') {
            LocalDate easter = kind == 'E' ? Easter.sunday(year) : Easter.orthodoxSunday(year);
            return easter.plusDays(form.length() == 1 ? 0 : Integer.parseInt(form.substring(1)));
        }
        Matcher nth = NTH.matcher(form);
        if (nth.matches()) {
            LocalDate month = LocalDate.of(year, Integer.parseInt(nth.group(3)), 1);
            return month.with(
                    TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(nth.group(1)), weekday(nth.group(2))));
        }
        Matcher near = NEAR.matcher(form);
        if (near.matches()) {
            LocalDate at = LocalDate.of(year, Integer.parseInt(near.group(3)), Integer.parseInt(near.group(4)));
            DayOfWeek weekday = weekday(near.group(1));
            return at.with(
                    near.group(2).equals(">")
                            ? TemporalAdjusters.nextOrSame(weekday)
                            : TemporalAdjusters.previousOrSame(weekday));
        }
        return LocalDate.parse(year + "-" + form);
    }

    private Stream<LocalDate> range(int year) {
        String[] ends = form.split("\\.\\.");
        return LocalDate.parse(ends[0])
                .datesUntil(LocalDate.parse(ends[1]).plusDays(1))
                .filter(date -> date.getYear() == year);
    }

    private Stream<LocalDate> hijri(int year) {
        int month = Integer.parseInt(form.substring(1, 3));
        int day = Integer.parseInt(form.substring(4, 6));
        if (year < 1950 || year > 2075) {
            return Stream.empty();
        }
        int islamic = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        return Stream.of(islamic, islamic + 1)
                .map(y -> LocalDate.from(HijrahDate.of(y, month, day)))
                .filter(date -> date.getYear() == year);
    }

    private static LocalDate substitute(LocalDate date, Map<LocalDate, String> days) {
        if (!isWeekend(date)) {
            return date;
        }
        LocalDate free = date;
        while (isWeekend(free) || days.containsKey(free)) {
            free = free.plusDays(1);
        }
        return free;
    }

    private static LocalDate bridge(LocalDate date, Map<LocalDate, String> days) {
        LocalDate monday = switch (date.getDayOfWeek()) {
            case TUESDAY, WEDNESDAY -> date.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
            case THURSDAY, FRIDAY -> date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            default -> date;
        };
        return days.containsKey(monday) ? date : monday;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= 6;
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.of(WEEKDAYS.indexOf(name) + 1);
    }
}
