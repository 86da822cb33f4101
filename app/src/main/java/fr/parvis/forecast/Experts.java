package fr.parvis.forecast;

import static fr.parvis.forecast.Memory.DAY;

import java.util.Arrays;

/**
 * Simple rules that each say what a place will be like, from what was seen up to now. Where a rule lacks its past it
 * says what the next simpler rule says; the simplest is "as now".
 */
final class Experts {

    /** How many rules there are. */
    static final int COUNT = 18;

    /** How many of them, the first, are the naive ones: now, yesterday, last week, mean of four weeks. */
    static final int NAIVE = 4;

    private static final double[] SOON = {2, .5, .5, .5, .5, .5, 3, 2, 2, 3, 1, .5, 1, .5, .5, .5, 1, .1};
    private static final double[] TOMORROW = {.1, .1, 3, 2, 3, 3, 1, .5, .1, .5, .5, 2, 3, .02, .1, .02, .1, .1};
    private static final double[] LATER = {.5, .5, 5, 3, 6, 2, .02, .02, .02, .02, .02, .05, .1, .01, .05, .02, .1, .5};

    private final Memory memory;
    private final Averages averages;
    private double lowest;
    private double capacity = 1;

    Experts(Memory memory, DayKind.Calendar calendar) {
        this.memory = memory;
        this.averages = new Averages(memory, calendar);
    }

    static double[] prior(long lead) {
        return (lead < 8 * 3600 ? SOON : lead < 2 * DAY ? TOMORROW : LATER).clone();
    }

    void scale(double low, double high) {
        lowest = low;
        capacity = Math.max(1, high);
    }

    /**
     * What every forecast made at one instant starts from.
     *
     * @param now the last observation's wall-clock second
     * @param value its value
     * @param smooth the level of about the last hour
     * @param near how far an observation may be from the second that a naive rule asks for
     * @param reach how far it may be from the second that another rule asks for
     * @param mean what the last four weeks would have said of now
     * @param week what was seen a week ago
     * @param alike what past days of the same rhythm would have said
     * @param halfHour what was seen half an hour ago
     * @param shift by how much the last day was above the same day of the week before
     * @param level the mean of the last day
     */
    record Present(
            long now,
            double value,
            double smooth,
            long near,
            long reach,
            double mean,
            double week,
            double alike,
            double halfHour,
            double shift,
            double level) {}

    Present look(long now, double value, double smooth, Beat beat) {
        long reach = beat.reach();
        return new Present(
                now,
                value,
                smooth,
                beat.near(),
                reach,
                or(averages.weekly(now, 7 * DAY, reach, 1), value),
                or(memory.at(now - 7 * DAY, reach), value),
                or(averages.alike(now, DAY, reach), value),
                or(memory.at(now - 1800, reach), value),
                averages.shift(now, reach),
                or(averages.level(now, reach), value));
    }

    /** What each rule says of a wall-clock second to come. */
    double[] say(Present then, long target) {
        long reach = then.reach;
        long back = DAY * Math.max(1, Math.ceilDiv(target - then.now - reach, DAY));
        long weeks = 7 * DAY * Math.max(1, Math.ceilDiv(target - then.now - reach, 7 * DAY));
        double yesterday = or(memory.at(target - back, reach), then.value);
        double mean = or(averages.weekly(target, weeks, reach, 1), yesterday);
        double lastWeek = or(memory.at(target - weeks, reach), mean);
        double alike = or(averages.alike(target, back, reach), lastWeek);
        double small = .05 * capacity;
        return naiveAnd(
                naive(then, target),
                or(averages.weekly(target, weeks, reach, .6), lastWeek),
                alike,
                mean + then.value - then.mean,
                lastWeek + then.value - then.week,
                yesterday + then.value - or(memory.at(then.now - back, reach), then.value),
                alike + then.value - then.alike,
                mean * Math.clamp((then.value + small) / (Math.max(0, then.mean) + small), .4, 2.5),
                lastWeek + then.shift,
                mean + averages.anomaly(target, back, reach),
                1.5 * then.value - .5 * then.halfHour,
                or(averages.days(target, back, reach), yesterday),
                then.level,
                then.smooth,
                2 * lastWeek - or(memory.at(target - weeks - 7 * DAY, reach), lastWeek));
    }

    /** Now, yesterday, last week, mean of four weeks: to the digit what {@link Baselines} says. */
    private double[] naive(Present then, long target) {
        long near = then.near;
        long back = DAY * Math.max(1, Math.ceilDiv(target - then.now - near, DAY));
        long weeks = 7 * DAY * Math.max(1, Math.ceilDiv(target - then.now - near, 7 * DAY));
        double yesterday = or(memory.nearest(target - back, near), then.value);
        double lastWeek = or(memory.nearest(target - weeks, near), yesterday);
        double sum = 0;
        int found = 0;
        for (int week = 0; week < 4; week++) {
            double seen = memory.nearest(target - weeks - week * 7 * DAY, near);
            sum += or(seen, 0);
            found += Double.isNaN(seen) ? 0 : 1;
        }
        return new double[] {then.value, yesterday, lastWeek, found == 0 ? lastWeek : sum / found};
    }

    /** The naive rules unbounded, the others between the least and the most that the place can show. */
    private double[] naiveAnd(double[] naive, double... others) {
        double[] all = Arrays.copyOf(naive, naive.length + others.length);
        for (int k = 0; k < others.length; k++) {
            all[naive.length + k] = Math.clamp(others[k], lowest, capacity);
        }
        return all;
    }

    private static double or(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }
}
