package fr.parvis.acceptance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A device of the demonstration, as its plan gives it to the simulator.
 *
 * @param device its key, and its name when it signs in
 * @param secret what it signs in with
 * @param property what it tells: {@code free} or {@code occupied}
 * @param capacity of its place
 */
public record Sensor(String device, String secret, String property, int capacity) {

    /** One observation for the HTTP door; without time, of now. */
    public String json(@Nullable String time, double value) {
        String at = time == null ? "" : "\"time\":\"" + time + "\",";
        return String.format(
                Locale.ROOT, "{\"device\":\"%s\",\"property\":\"%s\",%s\"value\":%s}", device, property, at, value);
    }

    /** Where it publishes. */
    public String topic() {
        return "obs/" + device + "/" + property;
    }
}
