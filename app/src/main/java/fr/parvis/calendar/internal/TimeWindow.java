package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import fr.parvis.calendar.OpeningState;
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

    /** Whether it may run past midnight on some day. */
    boolean spills() {
        return nominalEnd() > DayPlan.MINUTES || openEnd && guessedEnd() > DayPlan.MINUTES;
    }

    /** @param shift 1,440 to paint, of the range that starts on {@code day}, the part that falls on the next day */
    void paint(DayPlan plan, OpeningState state, LocalDate day, int shift, boolean fallback, HoursContext context) {
        int start = from.minute(day, context);
        int end = end(day, start, context);
        if (everyMinutes > 0) {
            for (int minute = start; minute <= end; minute += everyMinutes) {
                plan.paint(minute - shift, minute + 1 - shift, state, fallback);
            }
        } else if (point && !openEnd) {
            plan.paint(start - shift, start + 1 - shift, state, fallback);
        } else {
            if (!point) {
                plan.paint(start - shift, end - shift, state, fallback);
            }
            paintOpenEnd(plan, state, end, shift, fallback);
        }
    }

    private void paintOpenEnd(DayPlan plan, OpeningState state, int end, int shift, boolean fallback) {
        if (openEnd) {
            int until = Math.min(guessedEnd(), openEndLimit);
            plan.paint(end - shift, until - shift, state.isClosed() ? state : state.guessed(), fallback);
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
        return point || end > start ? end : end + DayPlan.MINUTES;
    }

    private int guessedEnd() {
        int end = nominalEnd();
        if (end >= NIGHT) {
            return end + 8 * 60;
        }
        return end >= EVENING ? end + 10 * 60 : DayPlan.MINUTES;
    }
}
