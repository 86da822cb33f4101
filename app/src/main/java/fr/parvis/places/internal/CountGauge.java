package fr.parvis.places.internal;

import fr.parvis.telemetry.Correction;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source that states the whole each time: occupied, free, or a percentage of either. The newest statement counts. */
final class CountGauge implements Gauge {

    private static final Set<String> KINDS = Set.of("occupied", "free", "occupied-percent", "free-percent");

    private final String kind;
    private @Nullable Heard newest;

    /** @param kind one that {@link #counts} */
    CountGauge(String kind) {
        this.kind = kind;
    }

    /** Whether a source of this kind states the whole. */
    static boolean counts(String kind) {
        return KINDS.contains(kind);
    }

    /** How many are there, from what a source of this kind says of a place that holds so many. */
    static double occupied(String kind, double value, int capacity) {
        return switch (kind) {
            case "free" -> capacity - value;
            case "occupied-percent" -> capacity * value / 100;
            case "free-percent" -> capacity * (100 - value) / 100;
            default -> value;
        };
    }

    @Override
    public boolean hear(Heard heard) {
        if (!heard.property().equals(kind)) {
            return false;
        }
        if (newest == null || !heard.at().isBefore(newest.at())) {
            newest = heard;
        }
        return true;
    }

    @Override
    public OptionalDouble occupiedAt(Instant now) {
        return newest == null || Double.isNaN(newest.value())
                ? OptionalDouble.empty()
                : OptionalDouble.of(occupied(kind, newest.value(), newest.capacity()));
    }

    @Override
    public @Nullable Correction restsOn(Instant now) {
        return newest == null ? null : newest.by();
    }
}
