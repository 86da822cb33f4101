package fr.parvis.forecast;

import static fr.parvis.forecast.Memory.DAY;

import java.time.LocalDate;

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
    private final DayKind.Calendar calendar;
    private double capacity = 1;

    Experts(Memory memory, DayKind.Calendar calendar) {
        this.memory = memory;
        this.calendar = calendar;
    }

    static double[] prior(long lead) {
        return (lead < 8 * 3600 ? SOON : lead < 2 * DAY ? TOMORROW : LATER).clone();
    }

    void scale(double known) {
        capacity = Math.max(1, known);
    }

    /**
     * What every forecast made at one instant starts from.
     *
     * @param now the last observation's wall-clock second
     * @param value its value
     * @param smooth the level of about the last hour
     * @param reach how far an observation may be from the second it stands for
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
            long reach,
            double mean,
            double week,
            double alike,
            double halfHour,
            double shift,
            double level) {}

    Present look(long now, double value, double smooth, long reach) {
        return new Present(
                now,
                value,
                smooth,
                reach,
                or(weekly(now, 7 * DAY, reach, 1), value),
                or(memory.at(now - 7 * DAY, reach), value),
                or(alike(now, DAY, reach), value),
                or(memory.at(now - 1800, reach), value),
                shift(now, reach),
                or(level(now, reach), value));
    }

    /** What each rule says of a wall-clock second to come. */
    double[] say(Present then, long target) {
        long reach = then.reach;
        long back = DAY * Math.max(1, Math.ceilDiv(target - then.now - reach, DAY));
        long weeks = 7 * DAY * Math.max(1, Math.ceilDiv(target - then.now - reach, 7 * DAY));
        double yesterday = or(memory.at(target - back, reach), then.value);
        double mean = or(weekly(target, weeks, reach, 1), yesterday);
        double lastWeek = or(memory.at(target - weeks, reach), mean);
        double alike = or(alike(target, back, reach), lastWeek);
        double small = .05 * capacity;
        return bounded(
                then.value,
                yesterday,
                lastWeek,
                mean,
                or(weekly(target, weeks, reach, .6), lastWeek),
                alike,
                mean + then.value - then.mean,
                lastWeek + then.value - then.week,
                yesterday + then.value - or(memory.at(then.now - back, reach), then.value),
                alike + then.value - then.alike,
                mean * Math.clamp((then.value + small) / (Math.max(0, then.mean) + small), .4, 2.5),
                lastWeek + then.shift,
                mean + anomaly(target, back, reach),
                1.5 * then.value - .5 * then.halfHour,
                or(days(target, back, reach), yesterday),
                then.level,
                then.smooth,
                2 * lastWeek - or(memory.at(target - weeks - 7 * DAY, reach), lastWeek));
    }

    private double[] bounded(double... said) {
        for (int k = 0; k < said.length; k++) {
            said[k] = Math.clamp(said[k], 0, capacity);
        }
        return said;
    }

    /** Mean of the same hour in the last four weeks that answer; each older week counts {@code fade} times less. */
    private double weekly(long wall, long first, long reach, double fade) {
        double sum = 0;
        double weight = 0;
        double each = 1;
        for (int week = 0; week < 4; week++, each *= fade) {
            double then = memory.at(wall - first - week * 7 * DAY, reach);
            if (!Double.isNaN(then)) {
                sum += each * then;
                weight += each;
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    /** Mean of the same hour on past days of the same rhythm, the nearer the heavier. */
    private double alike(long wall, long back, long reach) {
        DayKind kind = kind(wall);
        double sum = 0;
        double weight = 0;
        double each = 1;
        for (int day = 0; day < 21 && each > .1; day++) {
            long then = wall - back - day * DAY;
            double value = kind(then).rhythm() == kind.rhythm() ? memory.at(then, reach) : Double.NaN;
            if (!Double.isNaN(value)) {
                sum += each * value;
                weight += each;
                each *= .8;
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    private double days(long wall, long back, long reach) {
        double sum = 0;
        int count = 0;
        for (int day = 0; day < 3; day++) {
            double then = memory.at(wall - back - day * DAY, reach);
            sum += Double.isNaN(then) ? 0 : then;
            count += Double.isNaN(then) ? 0 : 1;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** By how much the last day was above the same day of the week before. */
    private double shift(long now, long reach) {
        double sum = 0;
        int count = 0;
        for (int step = 0; step < 24; step++) {
            long then = now - step * 3600;
            double change = memory.at(then, reach) - memory.at(then - 7 * DAY, reach);
            sum += Double.isNaN(change) ? 0 : change;
            count += Double.isNaN(change) ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** By how much the last days were, at this hour, above their own mean of past weeks. */
    private double anomaly(long target, long back, long reach) {
        double sum = 0;
        int count = 0;
        for (int day = 0; day < 3; day++) {
            long then = target - back - day * DAY;
            double gap = memory.at(then, reach) - weekly(then, 7 * DAY, reach, 1);
            sum += Double.isNaN(gap) ? 0 : gap;
            count += Double.isNaN(gap) ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    private double level(long now, long reach) {
        double sum = 0;
        int count = 0;
        for (int step = 0; step < 24; step++) {
            double then = memory.at(now - step * 3600, reach);
            sum += Double.isNaN(then) ? 0 : then;
            count += Double.isNaN(then) ? 0 : 1;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private DayKind kind(long wall) {
        return calendar.on(LocalDate.ofEpochDay(Math.floorDiv(wall, DAY)));
    }

    private static double or(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }
}
