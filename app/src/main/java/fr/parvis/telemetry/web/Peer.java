package fr.parvis.telemetry.web;

import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.Sender;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of an MQTT connection.
 *
 * @param version protocol level: 3, 4 or 5
 * @param secret null for someone who only reads
 */
record Peer(
        String clientId,
        int version,
        @Nullable String user,
        @Nullable String secret,
        MqttSession session) {

    /** Asked anew for each burst of packets: a credential that was revoked ends at once. */
    Optional<Sender> sender(Reception reception) {
        return secret == null ? Optional.empty() : reception.authenticate(user, secret);
    }

    boolean speaksReasons() {
        return version == 5;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return clientId + " (" + user + ")";
    }
}
