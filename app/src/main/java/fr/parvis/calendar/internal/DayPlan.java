package fr.parvis.calendar.internal;

import fr.parvis.calendar.OpeningState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One day of 1,440 minutes, painted over rule by rule: stretches in order and without holes. Used by one thread, for one
 * answer.
 */
final class DayPlan {

    static final int MINUTES = 1_440;

    private static final int FIRST_ROOM = 12;

    private int size = 1;
    private int[] starts = new int[FIRST_ROOM];
    private OpeningState[] states = new OpeningState[FIRST_ROOM];

    /** Minutes {@code from} included to {@code to} excluded. */
    record Segment(int from, int to, OpeningState state) {}

    DayPlan() {
        states[0] = OpeningState.CLOSED;
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            segments.add(new Segment(starts[i], i + 1 < size ? starts[i + 1] : MINUTES, states[i]));
        }
        return segments;
    }

    OpeningState at(int minute) {
        int found = Arrays.binarySearch(starts, 0, size, minute);
        return states[found >= 0 ? found : -found - 2];
    }

    /** @param onlyWhereClosed for a fallback, which only fills what no rule before it opened */
    void paint(int from, int to, OpeningState state, boolean onlyWhereClosed) {
        int start = Math.max(0, from);
        int end = Math.min(MINUTES, to);
        if (start >= end) {
            return;
        }
        int first = cut(start);
        int next = cut(end);
        if (onlyWhereClosed) {
            for (int i = first; i < next; i++) {
                states[i] = states[i].isClosed() ? state : states[i];
            }
        } else {
            states[first] = state;
            move(next, first + 1);
        }
    }

    /** Makes a stretch start at that minute, and answers which. */
    private int cut(int minute) {
        if (minute == MINUTES) {
            return size;
        }
        int found = Arrays.binarySearch(starts, 0, size, minute);
        if (found >= 0) {
            return found;
        }
        int at = -found - 1;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            states = Arrays.copyOf(states, 2 * size);
        }
        move(at, at + 1);
        starts[at] = minute;
        states[at] = states[at - 1];
        return at;
    }

    private void move(int from, int to) {
        System.arraycopy(starts, from, starts, to, size - from);
        System.arraycopy(states, from, states, to, size - from);
        size += to - from;
    }
}
