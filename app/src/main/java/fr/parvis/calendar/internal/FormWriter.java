package fr.parvis.calendar.internal;

import fr.parvis.calendar.DatedException;
import fr.parvis.calendar.Season;
import fr.parvis.calendar.TimeRange;
import fr.parvis.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A form, written in the syntax: the week, the school holidays where they differ, public holidays, exceptions. */
public final class FormWriter {

    private FormWriter() {}

    /** The hours of the form; {@code off} when it is never open. */
    public static String write(WeeklyHours form) {
        String season = form.season() == null ? "" : season(form.season());
        List<String> rules =
                new ArrayList<>(week(season, form::on, day -> !form.on(day).isEmpty()));
        rules.addAll(week(
                season + "SH ",
                form::inSchoolHolidaysOn,
                day -> !sorted(form.inSchoolHolidaysOn(day)).equals(sorted(form.on(day)))));
        if (rules.isEmpty()) {
            rules.add("off");
        }
        if (form.closedOnPublicHolidays()) {
            rules.add("PH off");
        }
        form.exceptions().forEach(exception -> rules.add(exception(exception)));
        return String.join("; ", rules);
    }

    private static List<String> week(
            String prefix, Function<DayOfWeek, List<TimeRange>> ranges, Predicate<DayOfWeek> said) {
        Map<String, List<DayOfWeek>> daysByHours = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values())
                .filter(said)
                .forEach(day -> daysByHours
                        .computeIfAbsent(hours(ranges.apply(day)), none -> new ArrayList<>())
                        .add(day));
        return daysByHours.entrySet().stream()
                .map(entry -> prefix + days(entry.getValue()) + " " + entry.getKey())
                .toList();
    }

    private static String hours(List<TimeRange> ranges) {
        return ranges.isEmpty()
                ? "off"
                : sorted(ranges).stream().map(TimeRange::toString).collect(Collectors.joining(","));
    }

    private static List<TimeRange> sorted(List<TimeRange> ranges) {
        return ranges.stream().sorted().toList();
    }

    /** {@code Mo-Fr}, {@code Mo,We,Fr}. */
    private static String days(List<DayOfWeek> days) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < days.size()) {
            int end = at;
            while (end + 1 < days.size()
                    && days.get(end + 1).ordinal() == days.get(end).ordinal() + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ",").append(name(days.get(at)));
            if (end > at) {
                text.append(end == at + 1 ? "," : "-").append(name(days.get(end)));
            }
            at = end + 1;
        }
        return text.toString();
    }

    private static String name(DayOfWeek day) {
        return Syntax.WEEKDAYS.get(day.ordinal());
    }

    /** {@code Jun 15-Sep 05 }. */
    private static String season(Season season) {
        return date(season.first()) + "-" + date(season.last()) + " ";
    }

    private static String date(MonthDay date) {
        return "%s %02d".formatted(Syntax.MONTHS.get(date.getMonthValue() - 1), date.getDayOfMonth());
    }

    private static String exception(DatedException exception) {
        String first = date(exception.first());
        String dates = exception.first().equals(exception.last()) ? first : first + "-" + date(exception.last());
        String remark = exception.reason().isBlank() ? "" : " \"" + quoted(exception.reason()) + '"';
        String open = remark.isEmpty() || exception.isClosed() ? "" : " open";
        return dates + " " + hours(exception.ranges()) + open + remark;
    }

    /** The syntax has no sign for a quote within a remark: the French ones say the same. */
    private static String quoted(String reason) {
        String quotes = reason.strip().replaceAll("\"([^\"]*)\"", "« $1 »").replace('"', '”');
        return quotes.replace('\\', '/').replaceAll("\\p{Cntrl}", " ");
    }

    private static String date(LocalDate date) {
        return "%d %s %02d"
                .formatted(date.getYear(), Syntax.MONTHS.get(date.getMonthValue() - 1), date.getDayOfMonth());
    }
}
