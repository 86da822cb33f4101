package fr.parvis.forecast;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/** One place's history in memory, thinned to the last observation of each five minutes: 16 bytes an observation. */
final class Series {

    /** Seconds: finer histories keep the last observation of each such span. */
    static final long FINEST = 300;

    private long[] seconds = new long[256];
    private float[] values = new float[256];
    private float[] capacities = new float[256];
    private int size;

    /** Whether the series grew; not when the observation replaced the last of its five minutes. */
    boolean add(Instant at, double value, double capacity) {
        long second = at.getEpochSecond();
        boolean same = size > 0
                && Math.floorDiv(seconds[size - 1], FINEST) == Math.floorDiv(second, FINEST)
                && second >= seconds[size - 1];
        int to = same ? size - 1 : size++;
        if (size > seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            capacities = Arrays.copyOf(capacities, 2 * size);
        }
        seconds[to] = second;
        values[to] = (float) value;
        capacities[to] = (float) capacity;
        return !same;
    }

    int size() {
        return size;
    }

    long second(int i) {
        return seconds[i];
    }

    Instant instant(int i) {
        return Instant.ofEpochSecond(seconds[i]);
    }

    double value(int i) {
        return values[i];
    }

    double capacity(int i) {
        return capacities[i];
    }

    /** In the order of time, one observation per instant (the last written), one per five minutes. */
    Series sorted() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(seconds[a], seconds[b]));
        Series sorted = new Series();
        for (int i : order) {
            sorted.add(instant(i), values[i], capacities[i]);
        }
        return sorted;
    }

    /** The same without the values that a rule throws out. */
    Series without(DoublePredicate bad) {
        Series good = new Series();
        for (int i = 0; i < size; i++) {
            if (!bad.test(values[i])) {
                good.add(instant(i), values[i], capacities[i]);
            }
        }
        return good;
    }

    /** The observation nearest to a second among the first {@code known}, within reach; -1 when there is none. */
    int nearest(long second, long reach, int known) {
        int at = Arrays.binarySearch(seconds, 0, known, second);
        int after = at >= 0 ? at : -at - 1;
        int best = -1;
        for (int i = Math.max(0, after - 1); i <= Math.min(known - 1, after); i++) {
            boolean nearer = best < 0 || Math.abs(seconds[i] - second) < Math.abs(seconds[best] - second);
            best = nearer && Math.abs(seconds[i] - second) <= reach ? i : best;
        }
        return best;
    }

    /** Median time between observations, in seconds. */
    long beat() {
        if (size < 2) {
            return FINEST;
        }
        long[] gaps = new long[size - 1];
        Arrays.setAll(gaps, i -> seconds[i + 1] - seconds[i]);
        Arrays.sort(gaps);
        return gaps[gaps.length / 2];
    }

    float[] sortedValues() {
        float[] copy = Arrays.copyOf(values, size);
        Arrays.sort(copy);
        return copy;
    }

    float[] sortedCapacities() {
        float[] known = new float[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (capacities[i] > 0) {
                known[count++] = capacities[i];
            }
        }
        float[] copy = Arrays.copyOf(known, count);
        Arrays.sort(copy);
        return copy;
    }
}
