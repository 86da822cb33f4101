package fr.parvis.telemetry;

import java.time.Instant;
import java.util.List;

/**
 * Something a door refused.
 *
 * @param device who sent it, as far as known
 * @param channel {@code http}, {@code mqtt}, {@code feed} or {@code import}
 * @param topic the MQTT topic it came on; empty for other channels
 * @param reason code of the {@link TelemetryError}, or of another room's error
 * @param arguments what the reason's sentence names
 * @param excerpt its beginning, readable
 */
public record QuarantinedMessage(
        long id,
        String device,
        Instant receivedAt,
        String channel,
        String topic,
        String reason,
        List<String> arguments,
        String excerpt) {

    public QuarantinedMessage {
        arguments = List.copyOf(arguments);
    }
}
