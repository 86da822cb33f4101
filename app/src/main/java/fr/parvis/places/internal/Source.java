package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.quality.SeriesWatch;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One source of a place: what it says, and the watch kept over it. Guarded by its place. */
final class Source {

    private final SourceRow row;
    private final Gauge gauge;
    private final SeriesWatch watch;

    Source(SourceRow row, Gauge gauge, SeriesWatch watch) {
        this.row = row;
        this.gauge = gauge;
        this.watch = watch;
    }

    SourceRow row() {
        return row;
    }

    SeriesWatch watch() {
        return watch;
    }

    boolean hear(String device, String property, Instant at, double value, int capacity) {
        if (!row.hears(device)) {
            return false;
        }
        gauge.hear(device, property, at, value, capacity);
        gauge.occupied().ifPresent(occupied -> watch.observe(at, occupied, capacity));
        return true;
    }

    OptionalDouble occupied() {
        return gauge.occupied();
    }

    Trust assess(Instant now, @Nullable Boolean open) {
        return watch.assess(now, open);
    }
}
