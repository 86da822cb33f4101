package fr.parvis.places.internal;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Turns what one source says into how many are there. Not thread-safe: its place guards it.
 *
 * <p>Values pass as they are, negative and over capacity too: judging them is the business of trust, not of arithmetic.
 */
sealed interface Gauge permits CountGauge, InOutGauge, SpacesGauge {

    /**
     * Takes one observation, in any order of arrival.
     *
     * @param property what was observed: {@code occupied}, {@code in}, {@code space}…
     * @param capacity what the place holds, 0 when unknown
     */
    void hear(String device, String property, Instant at, double value, int capacity);

    /** People present or vehicles parked as of the last observation; empty before the first. */
    OptionalDouble occupied();
}
