package fr.parvis.calendar;

import java.time.LocalTime;

/**
 * A stretch of one day's opening hours, as an officer types it.
 *
 * @param to when it closes; midnight is the end of the day, and a time before {@code from} is of the next day
 */
public record TimeRange(LocalTime from, LocalTime to) implements Comparable<TimeRange> {

    /** Whether it goes from midnight to midnight. */
    public boolean isWholeDay() {
        return from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
    }

    /** Whether it is a single moment, which lasts one minute. */
    boolean isMoment() {
        return from.plusMinutes(1).equals(to);
    }

    @Override
    public int compareTo(TimeRange other) {
        return from.compareTo(other.from);
    }

    /** As in OpenStreetMap: {@code 08:00-12:00}, {@code 20:00-24:00}. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
