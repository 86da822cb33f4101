package fr.parvis.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The same changes through a broker to one plain subscriber: mosquitto, which keeps nothing, and our own, which does. */
final class PhoneLimits {

    private static final Pattern FREE = Pattern.compile("\"free\":(\\d+)");
    private static final String NUMBERED = "parking-";

    private final double changesPerSecond;
    private final int seconds;

    PhoneLimits(double changesPerSecond, int seconds) {
        this.changesPerSecond = changesPerSecond;
        this.seconds = seconds;
    }

    /** Empty where mosquitto is not to be had. */
    Optional<Rate> mosquitto(Stage stage) throws Exception {
        Optional<Mosquitto> broker = Mosquitto.start(stage);
        if (broker.isEmpty()) {
            return Optional.empty();
        }
        try (Mosquitto mosquitto = broker.get()) {
            List<MqttLoad.Publisher> sensors = IntStream.range(0, BenchTown.PLACES)
                    .mapToObj(number -> new MqttLoad.Publisher("", "", Row.words("obs/parking-%03d/free", number)))
                    .toList();
            return Optional.of(listen(mosquitto.port(), sensors, "obs/#"));
        }
    }

    Rate ourDoor(BenchTown town) throws Exception {
        List<MqttLoad.Publisher> sensors =
                town.devices().stream().map(Device::publisher).toList();
        return listen(town.server().mqttPort(), sensors, "live" + BenchTown.PATH + "/+");
    }

    /** The least that the sensor itself waits for: one value at a time, until it is on disk. */
    Rate acknowledgement(BenchTown town) throws Exception {
        MqttLoad.Publisher sensor = town.devices().getFirst().publisher();
        long[] nanos = new long[(int) changesPerSecond * seconds];
        try (MqttWire wire =
                new MqttWire(town.server().mqttPort(), "bench-acknowledged", sensor.user(), sensor.password())) {
            for (int number = -nanos.length / 2; number < nanos.length; number++) {
                byte[] value =
                        Integer.toString(100 + Math.floorMod(number, 800)).getBytes(StandardCharsets.UTF_8);
                long start = System.nanoTime();
                wire.publish(sensor.topic(), Math.floorMod(number, 65_535) + 1, value);
                wire.flush();
                wire.read();
                nanos[Math.max(0, number)] = System.nanoTime() - start;
            }
        }
        return new Rate(nanos.length, seconds, nanos);
    }

    private Rate listen(int port, List<MqttLoad.Publisher> sensors, String filter) throws Exception {
        long[] nanos = new long[(int) changesPerSecond * seconds];
        long warmUp = nanos.length / 2;
        try (MqttWire subscriber = new MqttWire(port, "bench-subscriber", "", "")) {
            subscriber.subscribe(filter);
            try (Changes changes = new Changes(port, sensors, changesPerSecond)) {
                for (int count = 0; count < nanos.length; ) {
                    long age = age(changes, subscriber.read());
                    if (age >= 0 && warmUp-- <= 0) {
                        nanos[count++] = age;
                    }
                }
            }
        }
        return new Rate(nanos.length, seconds, nanos);
    }

    private static long age(Changes changes, MqttWire.Packet packet) {
        long now = System.nanoTime();
        int name = packet.kind() == MqttWire.PUBLISH ? packet.topic().indexOf(NUMBERED) : -1;
        if (name < 0) {
            return -1;
        }
        int from = name + NUMBERED.length();
        int sensor = Integer.parseInt(packet.topic().substring(from, from + 3));
        Matcher free = FREE.matcher(packet.payload());
        String value = free.find() ? free.group(1) : packet.payload();
        return value.matches("\\d{1,4}") ? changes.ageOf(sensor, Integer.parseInt(value), now) : -1;
    }
}
