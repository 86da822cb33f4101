package fr.parvis.places.internal;

import fr.parvis.kernel.TrustReason;
import fr.parvis.quality.Bounds;
import fr.parvis.telemetry.Correction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts at the door: entries minus exits since the night's reset. Light barriers miss people (±7 % and biased), so the
 * errors stack up: when more have left than came, the missing entries are made up at once, and the night starts at zero.
 * More errors than a counter's drift explains make the number of that day {@link #doubtAt doubtful}.
 *
 * <p>Passages are kept apart for a quarter of an hour, then folded into the sum; one that comes later still leaves the
 * gauge {@link #isBehind() behind}, until the day is read again.
 */
final class InOutGauge implements Gauge {

    private static final Duration KEPT_APART = Duration.ofMinutes(15);

    private final LocalTime reset;
    private final ZoneId zone;
    private final TreeMap<Instant, Passage> apart = new TreeMap<>();
    private @Nullable Instant dayStart;
    private Inside folded = Inside.NOBODY;
    private Instant foldedUntil = Instant.MIN;
    private boolean behind;
    private int capacity;

    InOutGauge(LocalTime reset, ZoneId zone) {
        this.reset = reset;
        this.zone = zone;
    }

    @Override
    public boolean hear(Heard heard) {
        boolean in = heard.property().equals("in");
        if (!in && !heard.property().equals("out")) {
            return false;
        }
        Instant start = needsSince(heard.at());
        if (dayStart == null || start.isAfter(dayStart)) {
            begin(start);
        }
        if (start.equals(dayStart)) {
            take(heard, in);
        }
        return true;
    }

    private void begin(Instant start) {
        dayStart = start;
        apart.clear();
        folded = Inside.NOBODY;
        foldedUntil = Instant.MIN;
        behind = false;
    }

    private void take(Heard heard, boolean in) {
        if (!heard.at().isAfter(foldedUntil)) {
            behind = true;
            return;
        }
        capacity = heard.capacity();
        apart.merge(heard.at(), Passage.of(heard, in), Passage::with);
        Instant horizon = apart.lastKey().minus(KEPT_APART);
        while (apart.firstKey().isBefore(horizon)) {
            foldedUntil = apart.firstKey();
            folded = folded.after(apart.pollFirstEntry().getValue());
        }
    }

    /** People whom the entries missed since the reset, found out because more left than came. */
    double missed() {
        return inside().missed;
    }

    @Override
    public OptionalDouble occupiedAt(Instant now) {
        if (dayStart == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(isOver(dayStart, now) ? 0 : inside().count);
    }

    @Override
    public TrustReason doubtAt(Instant now) {
        if (dayStart == null || isOver(dayStart, now)) {
            return TrustReason.NONE;
        }
        Inside day = inside();
        double through = Math.max(capacity, day.came);
        if (!Bounds.drifted(day.missed, through)) {
            return TrustReason.NEGATIVE;
        }
        return capacity > 0 && !Bounds.drifted(day.most - capacity, through)
                ? TrustReason.OVER_CAPACITY
                : TrustReason.NONE;
    }

    @Override
    public @Nullable Correction restsOn(Instant now) {
        return dayStart == null || isOver(dayStart, now) ? null : inside().by;
    }

    @Override
    public boolean isBehind() {
        return behind;
    }

    /** The night's reset before that moment. */
    @Override
    public Instant needsSince(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(reset).atZone(zone);
        return (today.isAfter(local)
                        ? local.toLocalDate().minusDays(1).atTime(reset).atZone(zone)
                        : today)
                .toInstant();
    }

    private boolean isOver(Instant start, Instant now) {
        return needsSince(now).isAfter(start);
    }

    private Inside inside() {
        Inside all = folded;
        for (Passage passage : apart.values()) {
            all = all.after(passage);
        }
        return all;
    }

    /** Who came and went at one instant; a direction that nobody spoke of is NaN. */
    private record Passage(double in, double out, @Nullable Correction by) {

        static Passage of(Heard heard, boolean in) {
            double count = Double.isNaN(heard.value()) ? 0 : heard.value();
            return new Passage(in ? count : Double.NaN, in ? Double.NaN : count, heard.by());
        }

        Passage with(Passage more) {
            return new Passage(
                    Double.isNaN(more.in) ? in : more.in,
                    Double.isNaN(more.out) ? out : more.out,
                    Gauge.later(by, more.by));
        }

        double came() {
            return Double.isNaN(in) ? 0 : in;
        }

        double change() {
            return came() - (Double.isNaN(out) ? 0 : out);
        }
    }

    /** Who is inside, who came since the reset, how many were inside at most, and how many entries were made up. */
    private record Inside(
            double count,
            double came,
            double most,
            double missed,
            @Nullable Correction by) {

        static final Inside NOBODY = new Inside(0, 0, 0, 0, null);

        Inside after(Passage passage) {
            double next = count + passage.change();
            return new Inside(
                    Math.max(0, next),
                    came + passage.came(),
                    Math.max(most, next),
                    missed + Math.max(0, -next),
                    Gauge.later(by, passage.by));
        }
    }
}
