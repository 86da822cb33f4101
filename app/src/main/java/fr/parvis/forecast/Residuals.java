package fr.parvis.forecast;

import java.util.Arrays;

/** The last errors of one lead time by hour of the day, for an interval that holds four truths in five. */
final class Residuals {

    private static final int KEPT = 48;
    private static final int ENOUGH = 12;

    private final float[][] errors = new float[24][KEPT];
    private final int[] counts = new int[24];

    void add(long wall, double error) {
        int hour = hour(wall);
        errors[hour][counts[hour] % KEPT] = (float) error;
        counts[hour]++;
    }

    /** How far below the forecast the truth stays above, nine times in ten: a negative number or 0; NaN if unknown. */
    double low(long wall) {
        return quantile(wall, .1);
    }

    double high(long wall) {
        return quantile(wall, .9);
    }

    private double quantile(long wall, double share) {
        int hour = hour(wall);
        float[] near = gather(hour, 1);
        float[] enough = near.length >= ENOUGH ? near : gather(hour, 12);
        if (enough.length < ENOUGH) {
            return Double.NaN;
        }
        Arrays.sort(enough);
        double place = share * (enough.length + 1) - 1;
        int below = (int) Math.clamp(Math.floor(place), 0, enough.length - 1);
        int above = Math.min(enough.length - 1, below + 1);
        double part = Math.clamp(place - below, 0, 1);
        return enough[below] + part * (enough[above] - enough[below]);
    }

    private float[] gather(int hour, int around) {
        float[] all = new float[24 * KEPT];
        int size = 0;
        for (int step = -around; step <= around && step < 24 - around; step++) {
            int at = Math.floorMod(hour + step, 24);
            int kept = Math.min(KEPT, counts[at]);
            System.arraycopy(errors[at], 0, all, size, kept);
            size += kept;
        }
        return Arrays.copyOf(all, size);
    }

    private static int hour(long wall) {
        return (int) Math.floorMod(Math.floorDiv(wall, 3600), 24);
    }
}
