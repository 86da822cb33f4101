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

    /** @param spill whether {@code day} is the day before, and only what runs past its midnight is wanted */
    void paint(DayPlan plan, DayMatch match, LocalDate day, boolean spill, HoursContext context) {
        if (!match.holds()) {
            return;
        }
        OpeningState shown = state.comment() == null && !spill ? state.saying(match.holiday()) : state;
        boolean fallback = joint == Joint.FALLBACK;
        if (windows.isEmpty()) {
            if (!spill) {
                plan.paint(0, DayPlan.MINUTES, shown, fallback);
            }
            return;
        }
        int shift = spill ? DayPlan.MINUTES : 0;
        for (TimeWindow window : windows) {
            window.paint(plan, shown, day, shift, fallback, context);
        }
    }
}
