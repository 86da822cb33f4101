package fr.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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
 * {@code target/<folder>.log}.
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
            return start(Files.createTempDirectory("parvis-acceptance"), Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One of its own, for a class whose fault the others must not feel; the folder goes with it. */
    public static Demo start(Path data, Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("PARVIS_DEMO", "true");
        try {
            ParvisServer server = ParvisServer.start(data, QUICK_TO_START, all);
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

    /** Each of these sensors says, through its door, that a third of its place is taken. */
    public void fillAThird(String... devices) {
        for (String device : devices) {
            Sensor sensor = sensor(device);
            assertThat(door().tell(sensor, null, sensor.capacity() / 3).status())
                    .isEqualTo(201);
        }
    }

    /** What is really kept, past every cache. */
    public Disk disk() {
        return new Disk(server.data());
    }

    @Override
    public void close() throws IOException {
        server.close();
        Path log = Path.of("target", server.data().getFileName() + ".log");
        Files.createDirectories(log.getParent());
        Files.copy(server.data().resolve("parvis.log"), log, StandardCopyOption.REPLACE_EXISTING);
        delete(server.data());
    }

    /** A folder and all in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
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
