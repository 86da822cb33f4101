package fr.parvis.calendar;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@link OpeningHoursSentence} in one language: {@code messages/calendar_{fr,en}.properties}. */
final class CalendarWords {

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
        if (time.equals(LocalTime.MIDNIGHT)) {
            return say("midnight");
        }
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
        String text = DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(date);
        boolean french = language.equals(Locale.FRENCH);
        return french && date.getDayOfMonth() == 1 ? text.replaceFirst("1", "1er") : text;
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
        return join(days.stream().map(day -> say("on-day", weekday(day))).toList());
    }

    /** {@code de 8 h à 12 h et de 13 h 30 à 17 h 30}. */
    String ranges(List<TimeRange> ranges) {
        return join(ranges.stream()
                .map(range -> range.isWholeDay()
                        ? say("whole-day")
                        : say("from-to-time", time(range.from()), time(range.to())))
                .toList());
    }

    String join(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        List<String> first = new ArrayList<>(parts.subList(0, parts.size() - 1));
        return String.join(", ", first) + " " + say("and") + " " + parts.getLast();
    }

    /** A name from a table, with the apostrophe of printed French. */
    String typographic(String name) {
        return name.replace('\'', '’');
    }
}
