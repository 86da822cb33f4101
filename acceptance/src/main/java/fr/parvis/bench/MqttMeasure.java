package fr.parvis.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Four devices that publish as fast as they are acknowledged. */
final class MqttMeasure implements Measure {

    private static final int PUBLISHERS = 4;
    private static final int WARM_UP = 10_000;
    private static final int MESSAGES = 40_000;
    private static final double ENOUGH = 10_000;

    @Override
    public String name() {
        return "mqtt";
    }

    @Override
    public String method() {
        return "4 connections, each with at most 500 publications that wait for their PUBACK, send 40,000 messages each at"
                + " QoS 1, after 10,000 each to warm up; Parvis acknowledges when the row is committed. The limit is the"
                + " same load through mosquitto (which keeps nothing) to one subscriber at QoS 0, counted where it"
                + " arrives.";
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        BenchTown town = stage.town();
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(400, ChronoUnit.DAYS);
        List<MqttLoad.Publisher> publishers = IntStream.range(0, PUBLISHERS)
                .mapToObj(number -> town.device(number).publisher())
                .toList();
        Optional<Rate> limit = limit(stage);
        int port = town.server().mqttPort();
        MqttLoad.run(port, publishers, WARM_UP, from);
        Rate measured = MqttLoad.run(port, publishers, MESSAGES, from.plus(1, ChronoUnit.DAYS));
        String ratio = limit.map(known -> Row.words(", ratio %.2f", measured.perSecond() / known.perSecond()))
                .orElse("");
        return List.of(new Row(
                "MQTT QoS 1, acknowledged after commit, 4 publishers",
                limit.map(Rate::words).orElse("not measured (no mosquitto)"),
                measured.words() + ratio,
                Row.words("≥ %,.0f/s", ENOUGH),
                measured.perSecond() >= ENOUGH));
    }

    private static Optional<Rate> limit(Stage stage) throws Exception {
        Optional<Mosquitto> broker = Mosquitto.start(stage);
        if (broker.isEmpty()) {
            return Optional.empty();
        }
        try (Mosquitto mosquitto = broker.get()) {
            List<MqttLoad.Publisher> publishers = IntStream.range(0, PUBLISHERS)
                    .mapToObj(number -> new MqttLoad.Publisher("", "", "obs/parking-" + number + "/free"))
                    .toList();
            through(mosquitto, publishers, WARM_UP);
            return Optional.of(through(mosquitto, publishers, MESSAGES));
        }
    }

    private static Rate through(Mosquitto broker, List<MqttLoad.Publisher> publishers, int messages) throws Exception {
        try (MqttWire subscriber = new MqttWire(broker.port(), "bench-subscriber", "", "")) {
            subscriber.subscribe("obs/#");
            long start = System.nanoTime();
            Thread load = Thread.ofPlatform().start(() -> publish(broker, publishers, messages));
            long count = (long) publishers.size() * messages;
            for (long arrived = 0; arrived < count; ) {
                arrived += subscriber.read().kind() == MqttWire.PUBLISH ? 1 : 0;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            load.join();
            return new Rate(count, seconds, new long[0]);
        }
    }

    private static void publish(Mosquitto broker, List<MqttLoad.Publisher> publishers, int messages) {
        try {
            MqttLoad.run(broker.port(), publishers, messages, Instant.EPOCH);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
