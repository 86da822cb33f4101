package fr.parvis.calendar.internal;

import fr.parvis.calendar.OpeningState;

/**
 * With what a rule paints a day.
 *
 * @param shown its state, under the name of the holiday that brought it into play where it has no remark
 * @param plain its state as written: the name of a holiday is no remark on a guessed closing time
 * @param onlyWhereClosed for a fallback, which only fills what no rule before it opened
 */
record Brush(OpeningState shown, OpeningState plain, boolean onlyWhereClosed) {

    void paint(DayPlan plan, int from, int to) {
        plan.paint(from, to, shown, onlyWhereClosed);
    }

    /** What follows an open end. */
    void paintTail(DayPlan plan, int from, int to) {
        plan.paint(from, to, plain.isClosed() ? plain : plain.guessed(), onlyWhereClosed);
    }
}
