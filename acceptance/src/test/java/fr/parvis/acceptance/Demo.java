package fr.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packed application with its demonstration towns, and the credentials of their sensors. Its log stays in
 * {@code target/parvis.log}.
 */
public final class Demo implements AutoCloseable {

    private static final Duration FURNISHED_WITHIN = Duration.ofSeconds(120);

    private static final List<String> QUICK_TO_START = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final ParvisServer server;
    private final Map<String, Sensor> sensors;

    private Demo(ParvisServer server, Map<String, Sensor> sensors) {
        this.server = server;
        this.sensors = sensors;
    }

    /** A fresh one, in a folder that goes with it. */
    static Demo start() {
        try {
            ParvisServer server = ParvisServer.start(
                    Files.createTempDirectory("parvis-acceptance"), QUICK_TO_START, Map.of("PARVIS_DEMO", "true"));
            Path demo = server.data().resolve("demo");
            Awaitility.await("the towns are furnished")
                    .atMost(FURNISHED_WITHIN)
                    .until(() -> Files.exists(demo.resolve("welcome.txt")));
            return new Demo(server, sensors(demo.resolve("sensors.json")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public ParvisServer server() {
        return server;
    }

    /** The sensor of a place of the demonstration. */
    public Sensor sensor(String device) {
        return Optional.ofNullable(sensors.get(device))
                .orElseThrow(() -> new IllegalArgumentException(device + " is none of " + sensors.keySet()));
    }

    /** The HTTP door for data. */
    public HttpDoor door() {
        return new HttpDoor(server);
    }

    /** What is really kept, past every cache. */
    public Disk disk() {
        return new Disk(server.data());
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.copy(
                server.data().resolve("parvis.log"),
                Path.of("target", "parvis.log"),
                StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> all = Files.walk(server.data())) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static Map<String, Sensor> sensors(Path plan) throws IOException {
        Map<String, Sensor> sensors = new TreeMap<>();
        for (JsonNode each :
                JsonMapper.shared().readTree(Files.readAllBytes(plan)).path("sensors")) {
            String device = each.path("device").asString();
            sensors.put(
                    device,
                    new Sensor(
                            device,
                            each.path("secret").asString(),
                            each.path("property").asString(),
                            each.path("capacity").asInt()));
        }
        return sensors;
    }
}
