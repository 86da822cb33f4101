package fr.parvis.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The days of a week with their hours, those of the same hours together. */
final class WeekWords {

    private final CalendarWords words;

    WeekWords(CalendarWords words) {
        this.words = words;
    }

    /** {@code du lundi au jeudi de 9 h à 18 h et le vendredi de 9 h à 17 h}; empty where there is no hour at all. */
    String hours(Function<DayOfWeek, List<TimeRange>> ofDay) {
        return say(ofDay, words::ranges);
    }

    /** {@code du lundi au samedi à partir de 17 h}; empty where there is none. */
    String starts(Function<DayOfWeek, List<TimeRange>> ofDay) {
        return say(ofDay, words::starts);
    }

    private String say(Function<DayOfWeek, List<TimeRange>> ofDay, Function<List<TimeRange>, String> said) {
        Map<List<TimeRange>, List<DayOfWeek>> daysByHours = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<TimeRange> ranges = ofDay.apply(day);
            if (!ranges.isEmpty()) {
                daysByHours.computeIfAbsent(ranges, none -> new ArrayList<>()).add(day);
            }
        }
        return words.joinParts(daysByHours.entrySet().stream()
                .map(entry -> words.say("days-hours", words.days(entry.getValue()), said.apply(entry.getKey())))
                .toList());
    }
}
