package fr.parvis.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Whether a day falls in the school holidays.
 *
 * @param kind what is known
 * @param name of the holidays ({@code Vacances de la Toussaint}); null in term or when unknown
 */
public record SchoolDay(Kind kind, @Nullable String name) {

    /** In term. */
    public static final SchoolDay TERM = new SchoolDay(Kind.TERM, null);

    /** The ministry has not published that year yet, or this territory has a calendar of its own. */
    public static final SchoolDay UNKNOWN = new SchoolDay(Kind.UNKNOWN, null);

    /** What is known of a day. */
    public enum Kind {
        HOLIDAY,
        TERM,
        UNKNOWN
    }

    /** A day of the holidays of that name. */
    public static SchoolDay holiday(String name) {
        return new SchoolDay(Kind.HOLIDAY, name);
    }

    public boolean isHoliday() {
        return kind == Kind.HOLIDAY;
    }
}
