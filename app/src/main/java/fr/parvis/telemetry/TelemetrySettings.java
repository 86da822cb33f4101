package fr.parvis.telemetry;

import fr.parvis.doors.DoorAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the doors for data and of what is kept.
 *
 * @param queue readings that may wait to be written; beyond, senders are told to slow down
 * @param batch readings written in one transaction at most
 * @param writers threads, and connections, that write
 * @param linger how long the first reading of a batch waits for company
 * @param clockTolerance how far ahead of our clock a reading may be
 * @param oldest how old a reading may be
 * @param answerWithin an HTTP sender that was not answered by then is told to try again
 * @param quarantine messages kept in quarantine for each body; the oldest leave first
 * @param keepMonths months of observations kept where a body has not said otherwise
 * @param keepHourlyMonths months of hourly summaries kept where a body has not said otherwise
 * @param credentialKey key of the hash of device secrets; a change revokes them all
 * @param mqtt the MQTT door
 */
@ConfigurationProperties("parvis.telemetry")
public record TelemetrySettings(
        @DefaultValue("60000") int queue,
        @DefaultValue("8000") int batch,
        @DefaultValue("3") int writers,
        @DefaultValue("2ms") Duration linger,
        @DefaultValue("10m") Duration clockTolerance,
        @DefaultValue("9000d") Duration oldest,
        @DefaultValue("15s") Duration answerWithin,
        @DefaultValue("10000") int quarantine,
        @DefaultValue("36") int keepMonths,
        @DefaultValue("180") int keepHourlyMonths,
        @DefaultValue("parvis") String credentialKey,
        @DefaultValue Mqtt mqtt) {

    /**
     * The MQTT door.
     *
     * @param address interface to listen on; loopback unless opened on purpose
     * @param port 0 takes a free one
     * @param certificate PEM file of the certificate chain; with it and {@code privateKey} the door speaks TLS only
     * @param privateKey PEM file of the PKCS#8 key
     * @param connections at most so many at once
     * @param messageBytes the largest packet taken
     * @param inFlight publications of one connection that may wait for their acknowledgement
     * @param loops event loops
     * @param enabled whether the door is open at all
     */
    public record Mqtt(
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("1883") int port,
            @Nullable Path certificate,
            @Nullable Path privateKey,
            @DefaultValue("20000") int connections,
            @DefaultValue("65536") int messageBytes,
            @DefaultValue("1000") int inFlight,
            @DefaultValue("2") int loops,
            @DefaultValue("true") boolean enabled) {

        public Mqtt {
            new DoorAddress("PARVIS_MQTT_PORT", address, port, certificate, privateKey);
        }

        /** Where it listens. */
        public DoorAddress door() {
            return new DoorAddress("PARVIS_MQTT_PORT", address, port, certificate, privateKey);
        }
    }
}
