package fr.parvis.places.web;

import fr.parvis.places.Place;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The quiet hours of a week, to print. Empty lines where too little is known.
 *
 * @param hours the heads of the columns
 * @param opening the opening hours in sentences; empty where nobody told them
 */
public record WeekView(Place place, String placeUrl, List<String> hours, List<Day> days, List<String> opening) {

    /** From the first hour at which any day is open to the last: paper and phones are narrow. */
    WeekView whileOpen() {
        int[] open = IntStream.range(0, hours.size())
                .filter(hour -> days.stream()
                        .anyMatch(day -> !day.cells().get(hour).level().equals("closed")))
                .toArray();
        if (open.length == 0) {
            return this;
        }
        int from = open[0];
        int to = open[open.length - 1] + 1;
        List<Day> shorter = days.stream()
                .map(day -> new Day(day.name(), day.cells().subList(from, to)))
                .toList();
        return new WeekView(place, placeUrl, hours.subList(from, to), shorter, opening);
    }

    /** One weekday. */
    public record Day(String name, List<Cell> cells) {}

    /**
     * One hour of one day.
     *
     * @param level {@code calm}, {@code medium}, {@code busy}, {@code closed} or {@code unknown}
     * @param word the same in words
     */
    public record Cell(String level, String word) {}
}
