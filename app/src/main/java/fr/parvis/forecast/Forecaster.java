package fr.parvis.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts one place. Feed it observations in the order of time with {@link #observe}, ask it with {@link #forecast};
 * it only ever knows what it was fed, so a forecast cannot peek. Up to about 200 kB a place; five weeks of quarter
 * hours are replayed in some hundredths of a second, so nothing of it is stored. Not thread-safe.
 */
public final class Forecaster {

    private static final List<Duration> LEADS = List.of(
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofDays(3),
            Duration.ofDays(7));

    private final ZoneRules rules;
    private final Memory memory = new Memory();
    private final Experts experts;
    private final Habit habit = new Habit();
    private final Drift drift = new Drift();
    private final Beat beat = new Beat();
    private final Horizon[] horizons =
            LEADS.stream().map(lead -> new Horizon(lead.toSeconds())).toArray(Horizon[]::new);

    private Instant last = Instant.MIN;

    /** The clock on the wall, which stands still while autumn repeats an hour. */
    private long wall = Long.MIN_VALUE;

    private double value;
    private double smooth;
    private Experts.@Nullable Present present;
    private double lowest;
    private double ceiling;
    private boolean whole = true;

    /** @param zone the place's own: the same hour tomorrow is the same hour on its wall */
    public Forecaster(ZoneId zone, DayKind.Calendar calendar) {
        this.rules = zone.getRules();
        this.experts = new Experts(memory, calendar);
    }

    /**
     * Takes an observation; one that is not later than the last, or not a number, is ignored.
     *
     * @param seen people or vehicles inside
     * @param capacity places in all, NaN when unknown
     */
    public void observe(Instant at, double seen, double capacity) {
        if (!at.isAfter(last) || Double.isNaN(seen)) {
            return;
        }
        last = at;
        long now = Math.max(wall, wall(at));
        long before = wall;
        double valueBefore = value;
        if (before != Long.MIN_VALUE && now > before) {
            beat.add(now - before);
        }
        remember(now, seen, capacity);
        present = experts.look(now, seen, smooth, beat);
        for (Horizon horizon : horizons) {
            horizon.learn(before, valueBefore, now, seen, beat.reach());
            if (horizon.wants(now + horizon.lead)) {
                horizon.expect(now + horizon.lead, outlook(now + horizon.lead));
            }
        }
    }

    private void remember(long now, double seen, double capacity) {
        double fade = wall == Long.MIN_VALUE ? 0 : Math.exp(-(now - wall) / 1800.0);
        smooth = fade * smooth + (1 - fade) * seen;
        wall = now;
        value = seen;
        whole &= seen == Math.rint(seen);
        ceiling = Math.max(ceiling, Math.max(seen, Double.isNaN(capacity) ? 0 : capacity));
        lowest = Math.min(lowest, seen);
        experts.scale(lowest, ceiling);
        memory.put(now, seen);
        habit.add(memory, now, seen, beat.near());
        drift.add(memory, now, seen, beat.near());
    }

    /**
     * What the place will be like at an instant after the last observation, as people are told: nobody or more, never
     * above the most that was seen or fits in, in whole numbers where the place counts so; empty before the first
     * observation.
     */
    public Optional<Forecast> forecast(Instant at) {
        return wall == Long.MIN_VALUE ? Optional.empty() : Optional.of(shown(expected(at)));
    }

    /** What the sensor itself will say, be it below nobody or between two whole numbers: what is evaluated. */
    Forecast expected(Instant at) {
        long target = target(at);
        Horizon horizon = nearest(target - wall);
        double middle = horizon.combine(outlook(target));
        Residuals residuals = horizon.residuals();
        double low = middle + Math.min(0, unknown(residuals.low(target), -.25 * ceiling));
        double high = middle + Math.max(0, unknown(residuals.high(target), .25 * ceiling));
        return new Forecast(at, middle, low, high);
    }

    Forecast shown(Forecast exact) {
        double middle = rounded(exact.value());
        return new Forecast(
                exact.at(), middle, Math.min(middle, rounded(exact.low())), Math.max(middle, rounded(exact.high())));
    }

    /** What each simple rule says, the naive ones first. */
    double[] rules(Instant at) {
        return say(target(at));
    }

    private long target(Instant at) {
        return Math.max(wall(at), wall + 60);
    }

    private double[] say(long target) {
        return experts.say(Objects.requireNonNull(present), target);
    }

    private Outlook outlook(long target) {
        Mood mood = new Mood(habit.strangeness(), drift.value());
        return new Outlook(say(target), Echoes.of(memory, wall, target, beat.reach()), mood);
    }

    private double rounded(double mixed) {
        double bounded = Math.clamp(mixed, 0, ceiling);
        return whole ? Math.rint(bounded) : bounded;
    }

    private Horizon nearest(long lead) {
        Horizon best = horizons[0];
        for (Horizon horizon : horizons) {
            if (Math.abs(Math.log((double) horizon.lead / lead)) < Math.abs(Math.log((double) best.lead / lead))) {
                best = horizon;
            }
        }
        return best;
    }

    private long wall(Instant at) {
        return at.getEpochSecond() + rules.getOffset(at).getTotalSeconds();
    }

    Horizon[] horizons() {
        return horizons;
    }

    private static double unknown(double known, double otherwise) {
        return Double.isNaN(known) ? otherwise : known;
    }
}
