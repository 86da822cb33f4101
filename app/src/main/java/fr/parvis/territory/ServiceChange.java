package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a body's history of services.
 *
 * @param from null when there was none
 * @param to null when the body went back to following the one above
 */
public record ServiceChange(
        BodyId body,
        TownService service,
        @Nullable ServiceState from,
        @Nullable ServiceState to,
        Instant at,
        String author,
        String reason) {}
