package fr.parvis.places.web;

import fr.parvis.places.Place;
import java.util.List;

/**
 * The quiet hours of a week, to print. Empty lines where too little is known.
 *
 * @param hours the heads of the columns
 * @param opening the opening hours in sentences; empty where nobody told them
 */
public record WeekView(Place place, String placeUrl, List<String> hours, List<Day> days, List<String> opening) {

    /** One weekday. */
    public record Day(String name, List<Cell> cells) {}

    /**
     * One hour of one day.
     *
     * @param level {@code room}, {@code filling}, {@code nearly-full}, {@code full}, {@code closed} or {@code unknown}
     * @param word the same in words
     */
    public record Cell(String level, String word) {}
}
