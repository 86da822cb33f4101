package fr.parvis.calendar;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@link OpeningHoursSentence} in one language: {@code messages/calendar_{fr,en}.properties}. */
final class CalendarWords {

    private static final int LEAP_YEAR = 2024;

    private final Locale language;
    private final ResourceBundle messages;

    private CalendarWords(Locale language) {
        this.language = language;
        this.messages = ResourceBundle.getBundle(
                "messages.calendar",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static CalendarWords in(Locale language) {
        return new CalendarWords(language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(messages.getString("calendar.hours." + key), language).format(arguments);
    }

    /** {@code 8 h}, {@code 13 h 30}, {@code minuit}; {@code 8:00}, {@code 13:30}, {@code midnight}. */
    String time(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? say("midnight") : clock(time);
    }

    /** The same, midnight as {@code 0 h}: on Monday at midnight, nobody knows which end of Monday. */
    String clock(LocalTime time) {
        String minutes = "%02d".formatted(time.getMinute());
        return time.getMinute() == 0
                ? say("time-hour", String.valueOf(time.getHour()))
                : say("time", String.valueOf(time.getHour()), minutes);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language);
    }

    /** {@code 24 décembre 2026}; the first of a month is {@code 1er} in French. */
    String date(LocalDate date) {
        return ordinal(
                date, DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(date));
    }

    /** {@code 15 juin}. */
    String dayOfYear(MonthDay date) {
        LocalDate inLeapYear = date.atYear(LEAP_YEAR);
        return ordinal(
                inLeapYear, DateTimeFormatter.ofPattern("d MMMM", language).format(inLeapYear));
    }

    /** {@code samedi 5 décembre}, with the year where it is not this year's. */
    String dateFrom(LocalDate today, LocalDate date) {
        String pattern = date.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM uuuu";
        return ordinal(date, DateTimeFormatter.ofPattern(pattern, language).format(date));
    }

    /** {@code du 22 au 31 décembre 2026}: month and year once where they are the same. */
    String period(LocalDate first, LocalDate last) {
        boolean sameYear = first.getYear() == last.getYear();
        String pattern = !sameYear ? "d MMMM uuuu" : first.getMonth() == last.getMonth() ? "d" : "d MMMM";
        String start =
                ordinal(first, DateTimeFormatter.ofPattern(pattern, language).format(first));
        return say("from-to-date", start, date(last));
    }

    private String ordinal(LocalDate date, String text) {
        boolean french = language.equals(Locale.FRENCH);
        return french && date.getDayOfMonth() == 1 ? text.replaceFirst("\\b1\\b", "1er") : text;
    }

    /** {@code du lundi au vendredi}, {@code le samedi}, {@code lundi, mardi et jeudi}. */
    String days(List<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return say("every-day");
        }
        boolean inARow = days.getLast().ordinal() - days.getFirst().ordinal() == days.size() - 1;
        if (days.size() > 2 && inARow) {
            return say("from-to-day", weekday(days.getFirst()), weekday(days.getLast()));
        }
        return say(
                "on-days",
                join(days.stream().map(day -> say("on-day", weekday(day))).toList()));
    }

    /** {@code de 8 h à 12 h et de 13 h 30 à 17 h 30}. */
    String ranges(List<TimeRange> ranges) {
        return join(ranges.stream().map(this::range).toList());
    }

    private String range(TimeRange range) {
        if (range.isWholeDay()) {
            return say("whole-day");
        }
        return range.isMoment()
                ? say("at", time(range.from()))
                : say("from-to-time", time(range.from()), time(range.to()));
    }

    /** {@code à partir de 17 h}. */
    String starts(List<TimeRange> ranges) {
        return join(ranges.stream()
                .map(range -> say("from-time", time(range.from())))
                .toList());
    }

    String join(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        List<String> first = new ArrayList<>(parts.subList(0, parts.size() - 1));
        return String.join(", ", first) + " " + say("and") + " " + parts.getLast();
    }

    /** Parts of a sentence; by semicolons where « and » already joins inside one of them. */
    String joinParts(List<String> parts) {
        String and = " " + say("and") + " ";
        return parts.stream().anyMatch(part -> part.contains(and)) ? String.join(say("semicolon"), parts) : join(parts);
    }

    /** A name from a table, with the apostrophe of printed French. */
    String typographic(String name) {
        return name.replace('\'', '’');
    }
}
