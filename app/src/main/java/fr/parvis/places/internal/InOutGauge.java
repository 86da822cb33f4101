package fr.parvis.places.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Counts at the door: entries minus exits since the night's reset. Light barriers miss people (±7 % and biased), so the
 * errors stack up: when more have left than came, the missing entries are made up at once, and the night starts at zero.
 */
final class InOutGauge implements Gauge {

    private final LocalTime reset;
    private final ZoneId zone;
    private @Nullable Instant dayStart;
    private double entries;
    private double exits;
    private double missed;

    InOutGauge(LocalTime reset, ZoneId zone) {
        this.reset = reset;
        this.zone = zone;
    }

    @Override
    public void hear(String device, String property, Instant at, double value, int capacity) {
        Instant start = startOfDay(at);
        if (dayStart == null || start.isAfter(dayStart)) {
            dayStart = start;
            entries = 0;
            exits = 0;
            missed = 0;
        }
        if (start.isBefore(dayStart)) {
            return;
        }
        if (property.equals("in")) {
            entries += value;
        } else if (property.equals("out")) {
            exits += value;
        }
        missed = Math.max(missed, exits - entries);
    }

    /** People whom the entries missed since the reset, found out because more left than came. */
    double missed() {
        return missed;
    }

    @Override
    public OptionalDouble occupied() {
        return dayStart == null ? OptionalDouble.empty() : OptionalDouble.of(entries - exits + missed);
    }

    private Instant startOfDay(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(reset).atZone(zone);
        return (today.isAfter(local)
                        ? local.toLocalDate().minusDays(1).atTime(reset).atZone(zone)
                        : today)
                .toInstant();
    }
}
