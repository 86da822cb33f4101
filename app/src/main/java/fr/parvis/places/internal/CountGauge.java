package fr.parvis.places.internal;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** A source that states the whole each time: occupied, free, or a percentage of either. The newest statement counts. */
final class CountGauge implements Gauge {

    private final String property;
    private final DoubleBinaryOperator occupiedOf;
    private @Nullable Instant newest;
    private double occupied;

    /** @param kind {@code occupied}, {@code free}, {@code occupied-percent} or {@code free-percent} */
    CountGauge(String kind) {
        this.property = kind;
        this.occupiedOf = switch (kind) {
            case "free" -> (value, capacity) -> capacity - value;
            case "occupied-percent" -> (value, capacity) -> capacity * value / 100;
            case "free-percent" -> (value, capacity) -> capacity * (100 - value) / 100;
            default -> (value, capacity) -> value;
        };
    }

    @Override
    public void hear(String device, String said, Instant at, double value, int capacity) {
        if (said.equals(property) && (newest == null || !at.isBefore(newest))) {
            newest = at;
            occupied = occupiedOf.applyAsDouble(value, capacity);
        }
    }

    @Override
    public OptionalDouble occupied() {
        return newest == null ? OptionalDouble.empty() : OptionalDouble.of(occupied);
    }
}
