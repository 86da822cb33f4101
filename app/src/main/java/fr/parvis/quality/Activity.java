package fr.parvis.quality;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * How often a source's number changes, by hour of the day, on working days and at weekends: what makes ten still hours
 * normal at night and impossible at noon. Starts from a cautious guess that a few days of readings outweigh.
 */
final class Activity {

    static final int CELLS = 48;
    private static final double GUESS_HOURS = 4;
    private static final double DAY_GUESS = .6;
    private static final double WEEKEND_GUESS = .3;
    private static final double NIGHT_GUESS = .05;

    private final double[] hours;
    private final double[] changes;

    Activity() {
        this(new double[CELLS], new double[CELLS]);
    }

    Activity(double[] hours, double[] changes) {
        this.hours = hours;
        this.changes = changes;
    }

    static int cell(LocalDateTime at) {
        boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        return at.getHour() + (weekend ? 24 : 0);
    }

    /** Changes expected per hour. */
    double rate(int cell) {
        int hour = cell % 24;
        double byDay = cell < 24 ? DAY_GUESS : WEEKEND_GUESS;
        double guess = hour >= 8 && hour < 20 ? byDay : NIGHT_GUESS;
        return (changes[cell] + guess * GUESS_HOURS) / (hours[cell] + GUESS_HOURS);
    }

    /** That {@code still} hours went by in a cell without a change. */
    void still(int cell, double still) {
        hours[cell] += still;
    }

    /** Takes still hours back, when they turn out to be the fault of the source. */
    void forget(int cell, double still) {
        hours[cell] = Math.max(0, hours[cell] - still);
    }

    void changed(int cell) {
        changes[cell]++;
    }

    /** Hours watched in all. */
    double watched() {
        return Arrays.stream(hours).sum();
    }

    double[] hours() {
        return hours.clone();
    }

    double[] changes() {
        return changes.clone();
    }
}
