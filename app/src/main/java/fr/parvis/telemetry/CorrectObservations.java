package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A person's word over a span of a series.
 *
 * @param from first instant meant
 * @param until last instant meant; equal to {@code from} for a single observation
 * @param value what to read instead; empty to ignore what was observed
 * @param reason why, for the next officer
 * @param author who says so, for officers
 * @param role who says so, for residents: a role, never a name
 */
public record CorrectObservations(
        BodyId body,
        String device,
        Property property,
        Instant from,
        Instant until,
        OptionalDouble value,
        String reason,
        String author,
        String role) {

    public CorrectObservations {
        if (until.isBefore(from) || reason.isBlank() || (value.isPresent() && !Double.isFinite(value.getAsDouble()))) {
            throw new BusinessException(TelemetryError.WRONG_SPAN);
        }
    }
}
