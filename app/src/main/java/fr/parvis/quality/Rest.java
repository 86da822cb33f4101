package fr.parvis.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of readings with one and the same number.
 *
 * @param from index of its first reading
 * @param to index of its last
 * @param value the number
 */
record Rest(int from, int to, double value) {

    private static final double LONGEST_STEP_HOURS = 6;

    static List<Rest> of(Track track) {
        List<Rest> rests = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < track.size; i++) {
            if (Double.isNaN(track.value(i))) {
                continue;
            }
            if (from >= 0 && track.value(i) == track.value(from)) {
                rests.set(rests.size() - 1, new Rest(from, i, track.value(from)));
            } else {
                from = i;
                rests.add(new Rest(i, i, track.value(i)));
            }
        }
        return rests;
    }

    long seconds(Track track) {
        return track.second(to) - track.second(from);
    }

    /** Tells each hour of the rest that was really watched; a hole in the readings counts for six hours at most. */
    void watched(Track track, Watched watched) {
        for (int i = from; i < to; i++) {
            step(track, i, watched);
        }
    }

    /** The same for the hours between a reading and the next. */
    static void step(Track track, int reading, Watched watched) {
        double hours = (track.second(reading + 1) - track.second(reading)) / 3_600.0;
        if (hours <= LONGEST_STEP_HOURS) {
            watched.in(Activity.cell(track.local(reading)), hours);
        }
    }

    double expected(Track track, Activity activity) {
        double[] sum = {0};
        watched(track, (cell, hours) -> sum[0] += hours * activity.rate(cell));
        return sum[0];
    }

    static Comparator<Rest> longestFirst(Track track) {
        return Comparator.comparingLong(rest -> -rest.seconds(track));
    }

    /** Takes watched hours. */
    interface Watched {
        void in(int cell, double hours);
    }
}
