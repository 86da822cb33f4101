package fr.parvis.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** {@code parvis-simulator PLAN.json}: plays the plan until it is stopped. */
public final class Simulator {

    private Simulator() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        SensorPlan plan = JsonMapper.builder().build().readValue(Files.readAllBytes(file), SensorPlan.class);
        Recordings recordings = new Recordings();
        Clock clock = Clock.system(ZoneId.of(plan.zone()));
        HttpSender http = new HttpSender(plan.http());
        new Past(plan, recordings, http, clock).sendOnce(file.resolveSibling(file.getFileName() + ".sent"));
        ScheduledExecutorService beats = Executors.newScheduledThreadPool(2);
        for (SensorPlan.Sensor sensor : plan.sensors()) {
            Sender sender = sensor.channel().equals("mqtt") ? new MqttSender(plan.mqtt(), sensor) : http;
            SimulatedSensor simulated = new SimulatedSensor(sensor, recordings.get(sensor.recording()), sender, clock);
            long phase = Math.floorMod(sensor.device().hashCode(), Math.max(1, sensor.everySeconds()));
            beats.scheduleAtFixedRate(simulated::beat, Math.min(phase, 5), sensor.everySeconds(), TimeUnit.SECONDS);
        }
        System.out.println("Simulator: " + plan.sensors().size() + " sensors, " + plan.mqtt() + ", " + plan.http());
    }
}
