package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import fr.parvis.calendar.OpeningState;
import fr.parvis.calendar.Openness;
import java.time.LocalDate;
import java.util.List;

/**
 * One rule: on these days, during these windows, this state.
 *
 * @param windows empty for the whole day
 */
record HoursRule(DaySelector days, List<TimeWindow> windows, OpeningState state, Joint joint) {

    /** What stood before the rule: {@code ;}, {@code ,} or {@code ||}. */
    enum Joint {
        NORMAL,
        ADDITIONAL,
        FALLBACK
    }

    /** Whether a window may run past midnight. */
    boolean spills() {
        return windows.stream().anyMatch(TimeWindow::spills);
    }

    /**
     * Whether this rule, on a day on which it applies, sweeps away what the rules before it said of that day.
     *
     * @param firstOrAfterEveryDay whether it is the first, or the rule before it names no day either
     */
    boolean replaces(boolean firstOrAfterEveryDay) {
        if (joint != Joint.NORMAL || state.openness() == Openness.CLOSED) {
            return false;
        }
        return !days.isEveryDay() || state.openness() == Openness.OPEN && firstOrAfterEveryDay;
    }

    /** Paints what the rule says of a day on which it applies. */
    void paint(DayPlan plan, DayMatch today, LocalDate day, HoursContext context) {
        if (!today.holds()) {
            return;
        }
        OpeningState shown = state.comment() == null ? state.saying(today.holiday()) : state;
        Brush brush = new Brush(shown, state, joint == Joint.FALLBACK);
        if (windows.isEmpty()) {
            brush.paint(plan, 0, DayPlan.MINUTES);
        }
        for (TimeWindow window : windows) {
            window.paint(plan, brush, day, 0, context);
        }
    }

    /** Paints what runs past the midnight of the day before, on which it applied; no holiday's name goes that far. */
    void paintSpill(DayPlan plan, LocalDate before, HoursContext context) {
        Brush brush = new Brush(state, state, joint == Joint.FALLBACK);
        for (TimeWindow window : windows) {
            window.paint(plan, brush, before, DayPlan.MINUTES, context);
        }
    }
}
