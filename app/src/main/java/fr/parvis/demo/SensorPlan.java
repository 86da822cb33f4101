package fr.parvis.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the simulator is to play; it reads this from {@code <data>/demo/sensors.json}. */
record SensorPlan(String mqtt, String http, String zone, int historyWeeks, List<Sensor> sensors) {

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
