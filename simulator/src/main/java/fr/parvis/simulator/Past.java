package fr.parvis.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.StringJoiner;

/** Sends the weeks before today once, as a gateway does that catches up after an outage. */
final class Past {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int LINES_AT_ONCE = 2_000;

    private final SensorPlan plan;
    private final Recordings recordings;
    private final HttpSender http;
    private final Clock clock;

    Past(SensorPlan plan, Recordings recordings, HttpSender http, Clock clock) {
        this.plan = plan;
        this.recordings = recordings;
        this.http = http;
        this.clock = clock;
    }

    void sendOnce(Path marker) throws IOException, InterruptedException {
        if (Files.exists(marker)) {
            return;
        }
        for (SensorPlan.Sensor sensor : plan.sensors()) {
            send(sensor, new SimulatedSensor(sensor, recordings.get(sensor.recording()), http, clock));
        }
        Files.writeString(marker, clock.instant().toString());
    }

    private void send(SensorPlan.Sensor sensor, SimulatedSensor simulated) throws IOException, InterruptedException {
        ZoneId zone = clock.getZone();
        LocalDateTime end = LocalDateTime.now(clock).minusHours("mute".equals(sensor.fault()) ? 2 : 0);
        StringJoiner lines = new StringJoiner("\n");
        int waiting = 0;
        for (LocalDateTime at = end.minusWeeks(plan.historyWeeks())
                        .withMinute(0)
                        .withSecond(0)
                        .withNano(0);
                at.isBefore(end);
                at = at.plus(STEP)) {
            lines.add(HttpSender.line(sensor, at.atZone(zone).toInstant().toString(), simulated.valueAt(at)));
            if (++waiting == LINES_AT_ONCE) {
                http.sendLines(sensor, lines.toString());
                lines = new StringJoiner("\n");
                waiting = 0;
            }
        }
        if (waiting > 0) {
            http.sendLines(sensor, lines.toString());
        }
    }
}
