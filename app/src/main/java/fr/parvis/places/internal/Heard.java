package fr.parvis.places.internal;

import fr.parvis.telemetry.Correction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One observation as a gauge takes it.
 *
 * @param value NaN where a person set it aside
 * @param capacity what the place held then, 0 when unknown
 * @param by the person's word that stands over it; null when it is read as it came
 */
record Heard(
        String device,
        String property,
        Instant at,
        double value,
        int capacity,
        @Nullable Correction by) {

    Heard(String device, String property, Instant at, double value, int capacity) {
        this(device, property, at, value, capacity, null);
    }

    /** The same as that person says it was. */
    Heard correctedBy(Correction correction) {
        return new Heard(device, property, at, correction.value().orElse(Double.NaN), capacity, correction);
    }
}
