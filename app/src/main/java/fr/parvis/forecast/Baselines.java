package fr.parvis.forecast;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The four naive rules, computed from the raw observations and apart from the forecaster. An instant of the past is
 * matched by the nearest observation within reach that was already known at the origin; where none is, the rule falls
 * back on the next simpler one (four weeks → last week → yesterday → now) and the pair is not counted as complete.
 */
final class Baselines {

    private final Series series;
    private final ZoneId zone;
    private final long reach;

    Baselines(Series series, ZoneId zone, long reach) {
        this.series = series;
        this.zone = zone;
        this.reach = reach;
    }

    /** Now, yesterday, last week, four weeks at {@code target}, knowing the observations up to {@code origin}. */
    Naive at(int origin, long target) {
        double now = series.value(origin);
        double yesterday = same(target, 1, 1, origin)[0];
        double lastWeek = same(target, 7, 1, origin)[0];
        double[] four = same(target, 7, 4, origin);
        boolean complete = !Double.isNaN(yesterday) && !Double.isNaN(lastWeek) && four[1] == 4;
        double day = Double.isNaN(yesterday) ? now : yesterday;
        double week = Double.isNaN(lastWeek) ? day : lastWeek;
        double mean = Double.isNaN(four[0]) ? week : four[0];
        return new Naive(new double[] {now, day, week, mean}, complete);
    }

    /**
     * Mean of the same hour on the latest {@code count} days, {@code step} days apart, that the origin can know; and
     * how many answered.
     */
    private double[] same(long target, int step, int count, int origin) {
        var local = Instant.ofEpochSecond(target).atZone(zone);
        double sum = 0;
        int found = 0;
        int back = 0;
        for (int k = 1; k <= 400 && back < count; k++) {
            long then = local.minusDays((long) k * step).toEpochSecond();
            if (then > series.second(origin) + reach) {
                continue;
            }
            back++;
            int at = series.nearest(then, reach, origin + 1);
            sum += at < 0 ? 0 : series.value(at);
            found += at < 0 ? 0 : 1;
        }
        return new double[] {found == 0 ? Double.NaN : sum / found, found};
    }

    /**
     * What the rules say.
     *
     * @param values in the order of {@link Method}, without ours
     * @param complete whether each rule had all the past it asks for
     */
    record Naive(double[] values, boolean complete) {}
}
