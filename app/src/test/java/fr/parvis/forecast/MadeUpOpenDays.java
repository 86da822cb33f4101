package fr.parvis.forecast;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/**
 * The history of a place that opens on some days of the week only (a library, a recycling centre, a counter), all of it
 * drawn from a seed: which days and hours, how each day differs, how long it was watched, and sometimes a closure.
 */
final class MadeUpOpenDays {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final long START = Instant.parse("2026-01-04T23:00:00Z").getEpochSecond();
    private static final int[] BEATS = {900, 1200, 1800, 3600};
    private static final int[] LENGTHS = {10, 16, 21, 28, 42, 56, 70, 84};
    private static final double[] ODDS = {.02, .05, .1, .2, .35};
    private static final double[] NOISES = {.01, .03, .06};

    private final Random chance;
    private final int beat;
    private final int days;
    private final double capacity;
    private final double odd;
    private final double noise;
    private final double share;
    private final double[] busy = new double[7];
    private final int[] opens = new int[7];
    private final int[] shuts = new int[7];
    private final int closedFrom;
    private final int closedUntil;

    MadeUpOpenDays(long seed) {
        chance = new Random(seed * 104_729 + 3);
        beat = BEATS[chance.nextInt(BEATS.length)];
        days = LENGTHS[chance.nextInt(LENGTHS.length)];
        capacity = Math.rint(15 * Math.exp(3 * chance.nextDouble()));
        odd = ODDS[chance.nextInt(ODDS.length)];
        noise = NOISES[chance.nextInt(NOISES.length)];
        share = .2 + .6 * chance.nextDouble();
        for (int day = 0; day < 7; day++) {
            boolean open = day == 2 || chance.nextDouble() < share;
            busy[day] = open ? .2 + .7 * chance.nextDouble() : 0;
            opens[day] = 8 + chance.nextInt(6);
            shuts[day] = opens[day] + 3 + chance.nextInt(7);
        }
        closedFrom = chance.nextInt(4) == 0 ? chance.nextInt(days) : days;
        closedUntil = closedFrom + 5 + chance.nextInt(10);
    }

    Series series() {
        Series series = new Series();
        double unlike = 1;
        double wave = 0;
        for (long at = 0; at < days * 86_400L; at += beat) {
            int day = (int) (at / 86_400);
            unlike = at % 86_400 < beat ? Math.max(.1, 1 + odd * chance.nextGaussian()) : unlike;
            wave = .8 * wave + noise * chance.nextGaussian();
            double level = level(day, at % 86_400 / 3_600.0, unlike, wave);
            series.add(Instant.ofEpochSecond(START + at), Math.rint(Math.clamp(level, 0, 1) * capacity), capacity);
        }
        return series;
    }

    private double level(int day, double hour, double unlike, double wave) {
        int weekday = day % 7;
        boolean closed = day >= closedFrom && day < closedUntil;
        if (closed || busy[weekday] == 0 || hour < opens[weekday] || hour >= shuts[weekday]) {
            return 0;
        }
        double part = (hour - opens[weekday]) / (shuts[weekday] - opens[weekday]);
        return busy[weekday] * Math.sin(Math.PI * part) * unlike + wave;
    }
}
