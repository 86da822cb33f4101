package fr.parvis.calendar.internal;

import fr.parvis.calendar.OpeningState;
import java.util.ArrayList;
import java.util.List;

/** One day of 1,440 minutes, painted over rule by rule. Used by one thread, for one answer. */
final class DayPlan {

    static final int MINUTES = 1_440;

    private List<Segment> segments = List.of(new Segment(0, MINUTES, OpeningState.CLOSED));

    /** Minutes {@code from} included to {@code to} excluded. */
    record Segment(int from, int to, OpeningState state) {}

    List<Segment> segments() {
        return segments;
    }

    OpeningState at(int minute) {
        for (Segment segment : segments) {
            if (minute < segment.to()) {
                return segment.state();
            }
        }
        return OpeningState.CLOSED;
    }

    /** @param onlyWhereClosed for a fallback, which only fills what no rule before it opened */
    void paint(int from, int to, OpeningState state, boolean onlyWhereClosed) {
        int start = Math.max(0, from);
        int end = Math.min(MINUTES, to);
        if (start >= end) {
            return;
        }
        List<Segment> painted = new ArrayList<>(segments.size() + 2);
        for (Segment old : segments) {
            if (old.to() <= start
                    || old.from() >= end
                    || onlyWhereClosed && !old.state().isClosed()) {
                painted.add(old);
            } else {
                overlay(painted, old, start, end, state);
            }
        }
        segments = painted;
    }

    private static void overlay(List<Segment> painted, Segment old, int start, int end, OpeningState state) {
        if (old.from() < start) {
            painted.add(new Segment(old.from(), start, old.state()));
        }
        painted.add(new Segment(Math.max(old.from(), start), Math.min(old.to(), end), state));
        if (old.to() > end) {
            painted.add(new Segment(end, old.to(), old.state()));
        }
    }
}
