package fr.parvis.forecast;

import java.time.ZoneId;

/**
 * Runs the forecaster over one place's history: every observation in turn is "now", known to all methods with what
 * came before it and nothing of what comes after; the observation nearest to now + lead, within reach, is the truth
 * to all of them.
 */
final class RollingOrigin {

    private final Series series;
    private final double capacity;
    private final ZoneId zone;
    private final long reach;
    private final Baselines baselines;
    private final Forecaster forecaster;
    private final Scores all = new Scores();
    private final Scores complete = new Scores();

    RollingOrigin(Series series, double capacity, ZoneId zone, DayKind.Calendar calendar) {
        this.series = series;
        this.capacity = capacity;
        this.zone = zone;
        this.reach = reach(series.beat());
        this.baselines = new Baselines(series, zone, reach);
        this.forecaster = new Forecaster(zone, calendar);
    }

    /** Six tenths of the usual beat, at least 5 minutes and at most 40. */
    static long reach(long beat) {
        return Math.clamp(Math.round(.6 * beat), Series.FINEST, 2_400);
    }

    RollingOrigin run() {
        for (int origin = 0; origin < series.size(); origin++) {
            forecaster.observe(series.instant(origin), series.value(origin), series.capacity(origin));
            for (Lead lead : Lead.values()) {
                score(origin, lead);
            }
        }
        return this;
    }

    private void score(int origin, Lead lead) {
        int target = series.nearest(lead.target(series.second(origin), zone), reach, series.size());
        if (target <= origin) {
            return;
        }
        Forecast exact = forecaster.expected(series.instant(target));
        Forecast shown = forecaster.shown(exact);
        Baselines.Naive naive = baselines.at(origin, series.second(target));
        double truth = series.value(target);
        boolean within = truth >= shown.low() - 1e-6 && truth <= shown.high() + 1e-6;
        all.of(lead).add(series.second(target), truth, exact.value(), naive.values(), capacity, within);
        if (naive.complete()) {
            complete.of(lead).add(series.second(target), truth, exact.value(), naive.values(), capacity, within);
        }
    }

    /** On every pair, a rule that lacks its past falling back on a simpler one. */
    Scores all() {
        return all;
    }

    /** On the pairs where all four naive rules have all the past that they ask for. */
    Scores complete() {
        return complete;
    }

    Forecaster forecaster() {
        return forecaster;
    }
}
