package fr.parvis.forecast;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/**
 * The history of a place that does not exist, all of it drawn from a seed: its habits, its size, how often and how long
 * it was watched, and what went wrong with the watching (stuck sensors, holes, closures, spikes, new capacities).
 */
final class MadeUpHistory {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** A Monday, 0 h in Paris, three weeks before the clocks change. */
    private static final long START = Instant.parse("2026-03-08T23:00:00Z").getEpochSecond();

    private static final int[] BEATS = {60, 67, 300, 600, 900, 1260, 1800, 2040, 3600};
    private static final int[] LENGTHS = {3, 5, 8, 10, 14, 21, 32, 60, 120, 170};

    private final Random chance;
    private final int beat;
    private final int days;
    private final double capacity;
    private final boolean capacityKnown;
    private final double[] scars = new double[12];
    private final MadeUpHabit habit;

    MadeUpHistory(long seed) {
        chance = new Random(seed * 7919 + 17);
        beat = BEATS[chance.nextInt(BEATS.length)];
        int most = beat < 300 ? 32 : beat < 900 ? 60 : 170;
        days = Math.min(most, LENGTHS[chance.nextInt(LENGTHS.length)]);
        capacity = Math.rint(8 * Math.exp(5.5 * chance.nextDouble()));
        capacityKnown = chance.nextInt(3) > 0;
        habit = MadeUpHabit.any(chance);
        for (int k = 0; k < scars.length; k += 2) {
            boolean has = chance.nextInt(6) == 0;
            scars[k] = has ? days * chance.nextDouble() : Double.POSITIVE_INFINITY;
            scars[k + 1] = chance.nextInt(2) == 0 ? chance.nextDouble() : Math.min(30, days * .4 * chance.nextDouble());
        }
    }

    Series series() {
        Series series = new Series();
        boolean uneven = chance.nextInt(3) > 0;
        boolean nights = chance.nextInt(6) == 0;
        double last = 0;
        for (double at = 0; at < days; at += step(uneven)) {
            double level = habit.level(at);
            double hour = (at % 1) * 24;
            if (in(0, at) || nights && (hour < 8 || hour > 17)) {
                continue;
            }
            last = in(1, at) ? last : level(at, level);
            double places = capacityKnown ? capacity * (in(4, at) ? .7 : 1) : Double.NaN;
            series.add(Instant.ofEpochSecond(START + Math.round(at * 86_400)), last, places);
        }
        return series;
    }

    /** What is counted: a closure empties the place, a spike is one wrong figure, a flip changes what holds. */
    private double level(double at, double level) {
        if (in(2, at)) {
            return 0;
        }
        if (scars[6] < days && chance.nextInt(200) == 0) {
            return chance.nextInt(2) == 0 ? 0 : capacity;
        }
        double share = in(4, at) ? .7 : 1;
        double most = scars[10] < days ? 1.1 : 1;
        return Math.rint(Math.clamp(level, most > 1 ? -.05 : 0, most) * share * capacity);
    }

    private boolean in(int scar, double at) {
        return at >= scars[2 * scar] && at < scars[2 * scar] + scars[2 * scar + 1];
    }

    private double step(boolean uneven) {
        double jitter = uneven ? Math.clamp(1 + .25 * chance.nextGaussian(), .3, 3) : 1;
        double lost = uneven && chance.nextInt(50) == 0 ? 1 + chance.nextInt(8) : 1;
        return Math.max(1, Math.rint(beat * jitter * lost)) / 86_400;
    }

    @Override
    public String toString() {
        return beat + " s, " + days + " d, " + capacity;
    }
}
