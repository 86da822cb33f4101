package fr.parvis.calendar.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the syntax itself. */
final class Syntax {

    static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    static final List<String> HOLIDAYS = List.of("PH", "SH");
    static final List<String> EVENTS = List.of("sunrise", "sunset", "dawn", "dusk");
    static final List<String> MODIFIERS = List.of("open", "off", "closed", "unknown");
    private static final List<String> OTHERS = List.of("easter", "week", "day", "days", "am", "pm", "h");

    /** Not weekdays nor months: « mar » and « di » may be of another language, these are not. */
    private static final Map<String, String> WORDS = Stream.of(HOLIDAYS, EVENTS, MODIFIERS, OTHERS)
            .flatMap(List::stream)
            .collect(Collectors.toMap(word -> word.toLowerCase(Locale.ROOT), word -> word));

    private Syntax() {}

    static boolean isKnown(HoursToken token) {
        return WORDS.containsKey(token.key());
    }

    static @Nullable String canonical(String key) {
        return WORDS.get(key);
    }

    static boolean isDayOrMonth(HoursToken token) {
        return WEEKDAYS.contains(token.text()) || MONTHS.contains(token.text());
    }
}
