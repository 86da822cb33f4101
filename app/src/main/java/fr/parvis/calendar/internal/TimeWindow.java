package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import java.time.LocalDate;

/**
 * One range of a time selector.
 *
 * @param to the end; the same as {@code from} for a single point in time, which lasts one minute
 * @param point whether this is a single point
 * @param openEnd whether it may go on after {@code to}
 * @param openEndLimit minute of the day at which another range of the same rule ends the open end
 * @param everyMinutes above zero: points every so many minutes, both ends included
 */
record TimeWindow(ClockTime from, ClockTime to, boolean point, boolean openEnd, int openEndLimit, int everyMinutes) {

    private static final int EVENING = 17 * 60;
    private static final int NIGHT = 22 * 60;

    /** How many points it has on one day; 0 for an ordinary range. */
    int points() {
        return everyMinutes == 0 ? 0 : (nominalEnd() - from.nominal()) / everyMinutes + 1;
    }

    /** Whether it may run past midnight on some day. */
    boolean spills() {
        return nominalEnd() > DayPlan.MINUTES || openEnd && guessedEnd() > DayPlan.MINUTES;
    }

    /** @param shift 1,440 to paint, of the range that starts on {@code day}, the part that falls on the next day */
    void paint(DayPlan plan, Brush brush, LocalDate day, int shift, HoursContext context) {
        int start = from.minute(day, context);
        int end = end(day, start, context);
        if (everyMinutes > 0) {
            for (int minute = start; minute <= end; minute += everyMinutes) {
                brush.paint(plan, minute - shift, minute + 1 - shift);
            }
        } else if (point && !openEnd) {
            brush.paint(plan, start - shift, start + 1 - shift);
        } else {
            if (!point) {
                brush.paint(plan, start - shift, end - shift);
            }
            if (openEnd) {
                brush.paintTail(plan, end - shift, Math.min(guessedEnd(), openEndLimit) - shift);
            }
        }
    }

    private int end(LocalDate day, int start, HoursContext context) {
        if (point) {
            return start;
        }
        boolean nextDay = to.isSunEvent() && nominalEnd() > DayPlan.MINUTES;
        return nextDay ? DayPlan.MINUTES + to.minute(day.plusDays(1), context) : nominalEndOr(day, context);
    }

    private int nominalEndOr(LocalDate day, HoursContext context) {
        return to.isSunEvent() ? to.minute(day, context) : nominalEnd();
    }

    /** Where it would end if the sun rose at 6:00 and set at 18:00: this decides whether it passes midnight. */
    private int nominalEnd() {
        int start = from.nominal();
        int end = to.nominal();
        boolean sameDay = end > start || end == start && from.isSunEvent() != to.isSunEvent();
        return point || sameDay ? end : end + DayPlan.MINUTES;
    }

    private int guessedEnd() {
        int end = nominalEnd();
        if (end >= NIGHT) {
            return end + 8 * 60;
        }
        return end >= EVENING ? end + 10 * 60 : DayPlan.MINUTES;
    }
}
