package fr.parvis.telemetry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a series is doing.
 *
 * @param lastHeard when something of it last reached us; null when never
 * @param lastObserved the instant of its latest observation; null when never
 * @param beat its usual rhythm: the median gap between its latest observations; null before three of them
 * @param recorded observations kept
 * @param repeated observations that came again
 * @param refused observations refused for contradicting one kept
 */
public record SourceVitals(
        String device,
        Property property,
        @Nullable Instant lastHeard,
        @Nullable Instant lastObserved,
        @Nullable Duration beat,
        long recorded,
        long repeated,
        long refused) {}
