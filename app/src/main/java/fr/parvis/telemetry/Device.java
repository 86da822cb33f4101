package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * Something that counts, measures or passes on what others measure.
 *
 * @param key its name in topics and messages, unique within its body
 * @param name what officers call it
 * @param gateway whether it speaks for others
 * @param gatewayId the gateway that speaks for it, if any
 */
public record Device(
        BodyId body,
        int id,
        String key,
        String name,
        boolean gateway,
        @Nullable Integer gatewayId) {}
