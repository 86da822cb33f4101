package fr.parvis.quality;

/**
 * What a {@link SeriesWatch} remembers, as plain numbers: about 1 kB as JSON.
 *
 * @param spoke whether there ever was a reading
 * @param second when the last one was true, in seconds since 1970
 * @param value its number
 * @param capacity the capacity now held to be right, 0 when unknown
 * @param otherCapacity the one before it, 0 when there was none
 * @param capacitySince since when, in seconds since 1970
 * @param flips how often the capacity went back within a day, fading over a day
 * @param restingSince since when the number has not moved
 * @param expected how many changes would have been expected since
 * @param beat usual time between readings, in seconds
 * @param slow the gap that few exceed, in seconds
 * @param longest the longest faultless rests, in seconds, by {@link Stillness.Level}
 * @param hours hours watched, by hour of the day and weekend
 * @param changes changes seen in them
 */
public record WatchState(
        boolean spoke,
        long second,
        double value,
        double capacity,
        double otherCapacity,
        long capacitySince,
        double flips,
        long restingSince,
        double expected,
        double beat,
        double slow,
        double[] longest,
        double[] hours,
        double[] changes) {

    private static final double FIRST_BEAT = 600;
    private static final long NIGHT = 14_400;
    private static final long DAY = 86_400;

    static WatchState nothing() {
        double[] cells = new double[Activity.CELLS];
        double[] levels = new double[Stillness.Level.values().length];
        return new WatchState(false, 0, 0, 0, 0, 0, 0, 0, 0, FIRST_BEAT, FIRST_BEAT, levels, cells, cells.clone());
    }

    double longest(Stillness.Level level) {
        return longest[level.ordinal()];
    }

    WatchState learnt(double[] watchedHours, double[] seenChanges) {
        return new WatchState(
                spoke,
                second,
                value,
                capacity,
                otherCapacity,
                capacitySince,
                flips,
                restingSince,
                expected,
                beat,
                slow,
                longest.clone(),
                watchedHours,
                seenChanges);
    }

    /** A reading arrived. */
    WatchState seen(long now, double number, double said) {
        boolean news = said > 0 && said != capacity;
        boolean back = news && said == otherCapacity && now - capacitySince < DAY;
        double faded = spoke ? flips * SeriesWatch.fade(now - second) : 0;
        long gap = spoke ? now - second : 0;
        return new WatchState(
                true,
                now,
                number,
                news ? said : capacity,
                news ? capacity : otherCapacity,
                news ? now : capacitySince,
                faded + (back ? 1 : 0),
                spoke ? restingSince : now,
                expected,
                gap > 0 ? quantile(beat, gap, .5) : beat,
                gap > 0 && gap < NIGHT ? quantile(slow, gap, .95) : slow,
                longest,
                hours,
                changes);
    }

    /** What the place holds, by a person's word: nothing that flips. */
    WatchState holding(double said) {
        return said == capacity
                ? this
                : new WatchState(
                        spoke,
                        second,
                        value,
                        said,
                        0,
                        second,
                        0,
                        restingSince,
                        expected,
                        beat,
                        slow,
                        longest,
                        hours,
                        changes);
    }

    /** A running quantile in the logarithm: a step up or down in proportion to where the gap falls. */
    private static double quantile(double known, double gap, double share) {
        double step = .08;
        return known * Math.exp(step * (gap > known ? share : share - 1));
    }

    WatchState rested(double more) {
        return new WatchState(
                spoke,
                second,
                value,
                capacity,
                otherCapacity,
                capacitySince,
                flips,
                restingSince,
                expected + more,
                beat,
                slow,
                longest,
                hours,
                changes);
    }

    /** The number moved after a rest of {@code seconds}, or 0 when the rest was a fault and teaches nothing. */
    WatchState restEnded(double seconds, Stillness.Level level) {
        double[] rests = longest.clone();
        rests[level.ordinal()] = Math.max(seconds, .995 * rests[level.ordinal()]);
        return new WatchState(
                spoke,
                second,
                value,
                capacity,
                otherCapacity,
                capacitySince,
                flips,
                second,
                0,
                beat,
                slow,
                rests,
                hours,
                changes);
    }
}
