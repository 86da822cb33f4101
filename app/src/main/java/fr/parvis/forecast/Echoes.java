package fr.parvis.forecast;

import static fr.parvis.forecast.Memory.DAY;

import java.util.Arrays;

/**
 * What was seen at the same hour of the last days and of the last weeks that an origin can know, and medians of it. A
 * day out of the ordinary echoes in "as yesterday" a day later and in a mean for four weeks; in a median it does not.
 *
 * @param days the last three days, NaN where nothing was seen
 * @param weeks the last four weeks, NaN where nothing was seen
 */
record Echoes(double[] days, double[] weeks) {

    /** What {@code memory} holds at wall-clock second {@code now} of the hour of {@code target}. */
    static Echoes of(Memory memory, long now, long target, long reach) {
        return new Echoes(same(memory, now, target, reach, 1, 3), same(memory, now, target, reach, 7, 4));
    }

    private static double[] same(Memory memory, long now, long target, long reach, int days, int count) {
        long step = days * DAY;
        long back = step * Math.max(1, Math.ceilDiv(target - now - reach, step));
        double[] seen = new double[count];
        Arrays.setAll(seen, k -> memory.at(target - back - k * step, reach));
        return seen;
    }

    boolean knowsLastWeek() {
        return !Double.isNaN(weeks[0]);
    }

    double daily(double otherwise) {
        return median(otherwise, days);
    }

    double weekly(double otherwise) {
        return median(otherwise, weeks);
    }

    /** The median of two days, two weeks and another opinion. */
    double with(double opinion) {
        return median(opinion, days[0], days[1], weeks[0], weeks[1], opinion);
    }

    /** The middle of what is known, the latest of two. */
    private static double median(double otherwise, double... latestFirst) {
        double[] known =
                Arrays.stream(latestFirst).filter(seen -> !Double.isNaN(seen)).toArray();
        if (known.length < 3) {
            return known.length == 0 ? otherwise : known[0];
        }
        Arrays.sort(known);
        return (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
    }
}
