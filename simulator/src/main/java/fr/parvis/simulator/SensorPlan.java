package fr.parvis.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to play, written by the application for its demonstration town and read from a file.
 *
 * @param mqtt {@code tcp://host:port} of the MQTT door
 * @param http base address of the HTTP door
 * @param zone the town's time zone
 * @param historyWeeks weeks of the past sent once through the batch door
 */
record SensorPlan(String mqtt, String http, String zone, int historyWeeks, List<Sensor> sensors) {

    /**
     * One simulated device.
     *
     * @param recording {@code birmingham/BHMBCCMKT01} or {@code zurich}
     * @param property {@code occupied} or {@code free}
     * @param capacity what the place holds; the recording's share is scaled to it
     * @param everySeconds its beat
     * @param channel {@code mqtt} or {@code http}
     * @param fault null, {@code frozen}, {@code mute} or {@code negative}: what goes wrong with it
     */
    record Sensor(
            String device,
            String secret,
            String recording,
            String property,
            int capacity,
            int everySeconds,
            String channel,
            @Nullable String fault) {}
}
