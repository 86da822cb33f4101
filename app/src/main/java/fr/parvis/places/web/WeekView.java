package fr.parvis.places.web;

import fr.parvis.places.Place;
import java.util.ArrayList;
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

    /** Hours in a row that are alike become one cell, with room for its words. */
    WeekView merged() {
        return new WeekView(
                place, placeUrl, hours, days.stream().map(Day::merged).toList(), opening);
    }

    /** One weekday. */
    public record Day(String name, List<Cell> cells) {

        Day merged() {
            List<Cell> merged = new ArrayList<>();
            for (Cell next : cells) {
                boolean same = !merged.isEmpty() && merged.getLast().level().equals(next.level());
                merged.add(same ? merged.removeLast().longer() : next);
            }
            return new Day(name, List.copyOf(merged));
        }
    }

    /**
     * One hour of one day, or several in a row.
     *
     * @param level {@code calm}, {@code medium}, {@code busy}, {@code closed} or {@code unknown}
     * @param word the same in words
     * @param hours how many
     */
    public record Cell(String level, String word, int hours) {

        Cell longer() {
            return new Cell(level, word, hours + 1);
        }
    }
}
