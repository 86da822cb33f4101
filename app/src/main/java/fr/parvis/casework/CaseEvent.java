package fr.parvis.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history of a case: added, never changed.
 *
 * @param step {@link CaseStep} by name, or OPEN
 * @param role in which it was done
 * @param note why, where somebody said so
 */
public record CaseEvent(
        int sequence,
        Instant at,
        String step,
        CaseState state,
        String role,
        @Nullable String note) {}
