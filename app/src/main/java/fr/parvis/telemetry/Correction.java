package fr.parvis.telemetry;

import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A correction as kept; never deleted, only withdrawn.
 *
 * @param value what to read instead; empty to ignore
 * @param role what residents read instead of the author's name
 * @param withdrawnBy who took it back; null while it stands
 */
public record Correction(
        int id,
        Instant from,
        Instant until,
        OptionalDouble value,
        String reason,
        String author,
        String role,
        Instant madeAt,
        @Nullable String withdrawnBy) {}
