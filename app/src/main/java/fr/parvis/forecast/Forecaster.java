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
 * it only ever knows what it was fed, so a forecast cannot peek. About 80 kB a place; five weeks of quarter hours are
 * replayed in some hundredths of a second, so nothing of it is stored. Not thread-safe.
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
    private final Beat beat = new Beat();
    private final Horizon[] horizons =
            LEADS.stream().map(lead -> new Horizon(lead.toSeconds())).toArray(Horizon[]::new);

    private long wall = Long.MIN_VALUE;
    private double value;
    private double smooth;
    private Experts.@Nullable Present present;
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
        long now = wall(at);
        if (now <= wall || Double.isNaN(seen)) {
            return;
        }
        double sane = Math.max(0, seen);
        long before = wall;
        double valueBefore = value;
        if (before != Long.MIN_VALUE) {
            beat.add(now - before);
        }
        remember(now, sane, capacity);
        present = experts.look(now, sane, smooth, beat.reach());
        for (Horizon horizon : horizons) {
            horizon.learn(before, valueBefore, now, sane, beat.reach());
            if (horizon.wants(now + horizon.lead)) {
                horizon.expect(now + horizon.lead, say(now + horizon.lead));
            }
        }
    }

    private void remember(long now, double sane, double capacity) {
        double fade = wall == Long.MIN_VALUE ? 0 : Math.exp(-(now - wall) / 1800.0);
        smooth = fade * smooth + (1 - fade) * sane;
        wall = now;
        value = sane;
        whole &= sane == Math.rint(sane);
        ceiling = Math.max(ceiling, Math.max(sane, Double.isNaN(capacity) ? 0 : capacity));
        experts.scale(ceiling);
        memory.put(now, sane);
    }

    /** What the place will be like at an instant after the last observation; empty before the first observation. */
    public Optional<Forecast> forecast(Instant at) {
        if (wall == Long.MIN_VALUE) {
            return Optional.empty();
        }
        long target = Math.max(wall(at), wall + 60);
        Horizon horizon = nearest(target - wall);
        double middle = rounded(horizon.combine(say(target)));
        Residuals residuals = horizon.residuals();
        double low = middle + Math.min(0, unknown(residuals.low(target), -.25 * ceiling));
        double high = middle + Math.max(0, unknown(residuals.high(target), .25 * ceiling));
        return Optional.of(new Forecast(at, middle, Math.min(middle, rounded(low)), Math.max(middle, rounded(high))));
    }

    private double[] say(long target) {
        return experts.say(Objects.requireNonNull(present), target);
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
