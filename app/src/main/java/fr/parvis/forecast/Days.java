package fr.parvis.forecast;

import java.util.Arrays;

/** The mean of one half hour on each of the last days of a kind. */
final class Days {

    private static final int KEPT = 8;

    private final float[] means;
    private int count;
    private long day = Long.MIN_VALUE;
    private int today;

    Days() {
        this(new float[KEPT], 0);
    }

    private Days(float[] means, int count) {
        this.means = means;
        this.count = count;
    }

    void add(long epochDay, double value) {
        if (epochDay != day) {
            day = epochDay;
            today = 0;
            count++;
        }
        int at = (count - 1) % means.length;
        means[at] = (float) ((means[at] * today + value) / (today + 1));
        today++;
    }

    Days with(Days other) {
        float[] mine = kept();
        float[] both = Arrays.copyOf(mine, mine.length + other.kept().length);
        System.arraycopy(other.kept(), 0, both, mine.length, other.kept().length);
        return new Days(both, both.length);
    }

    private float[] kept() {
        return Arrays.copyOf(means, Math.min(count, means.length));
    }

    float[] sorted() {
        float[] sorted = kept();
        Arrays.sort(sorted);
        return sorted;
    }
}
