package fr.parvis.places.internal;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source that states the whole each time: occupied, free, or a percentage of either. The newest statement counts. */
final class CountGauge implements Gauge {

    private static final Set<String> KINDS = Set.of("occupied", "free", "occupied-percent", "free-percent");

    private final String kind;
    private @Nullable Instant newest;
    private double occupied;

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
    public void hear(String device, String said, Instant at, double value, int capacity) {
        if (said.equals(kind) && (newest == null || !at.isBefore(newest))) {
            newest = at;
            occupied = occupied(kind, value, capacity);
        }
    }

    @Override
    public OptionalDouble occupied() {
        return newest == null ? OptionalDouble.empty() : OptionalDouble.of(occupied);
    }
}
