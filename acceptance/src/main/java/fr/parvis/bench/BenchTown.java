package fr.parvis.bench;

import fr.parvis.acceptance.ParvisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration with a list of its own: 200 car parks in Montpellier, each with its sensor. No simulator runs. */
final class BenchTown implements AutoCloseable {

    static final int PLACES = 200;
    static final int CAPACITY = 1_000;
    static final String PATH = "/montpellier";

    private static final int ROW = 20;
    private static final double STEP_DEGREES = 0.001;
    private static final int FURNISHED_WITHIN_SECONDS = 300;

    private final ParvisServer server;
    private final List<Device> devices;

    private BenchTown(ParvisServer server, List<Device> devices) {
        this.server = server;
        this.devices = devices;
    }

    static BenchTown open(Path folder) throws IOException, InterruptedException {
        Path list = folder.resolve("places.csv");
        Files.writeString(list, places());
        Path data = folder.resolve("data");
        ParvisServer server = ParvisServer.start(
                data,
                Launch.jvmOptions(),
                Map.of("PARVIS_DEMO", "true", "PARVIS_DEMO_PLACES", list.toUri().toString()));
        awaitFile(data.resolve("demo/welcome.txt"));
        return new BenchTown(server, devices(data.resolve("demo/sensors.json")));
    }

    private static String places() {
        StringBuilder csv = new StringBuilder(
                "body;kind;name;address;latitude;longitude;capacity;hours;recording;channel;fault;face;role;telephone\n");
        for (int number = 0; number < PLACES; number++) {
            csv.append(Row.words(
                    ";car-park;Parking %03d;%d rue du Banc, 34000 Montpellier;%.6f;%.6f;%d;24/7;birmingham/BHMBCCMKT01"
                            + ";mqtt;;;;%n",
                    number,
                    number,
                    43.600 + STEP_DEGREES * (number / ROW),
                    3.865 + STEP_DEGREES * (number % ROW),
                    CAPACITY));
        }
        return csv.toString();
    }

    private static void awaitFile(Path file) throws InterruptedException {
        for (int tenths = 0; !Files.exists(file); tenths++) {
            if (tenths > FURNISHED_WITHIN_SECONDS * 10) {
                throw new IllegalStateException(file + " did not come");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static List<Device> devices(Path plan) throws IOException {
        List<Device> devices = new ArrayList<>();
        for (JsonNode each :
                JsonMapper.shared().readTree(Files.readAllBytes(plan)).path("sensors")) {
            devices.add(new Device(
                    each.path("device").asString(), each.path("secret").asString()));
        }
        return List.copyOf(devices);
    }

    ParvisServer server() {
        return server;
    }

    int port() {
        return server.at("/").getPort();
    }

    /** One for each place, in the order of the places. */
    List<Device> devices() {
        return devices;
    }

    Device device(int number) {
        return devices.get(number % devices.size());
    }

    Memory memory() throws IOException {
        return Memory.of(server.pid(), server.data());
    }

    void restart() {
        server.stop();
        server.start();
    }

    @Override
    public void close() {
        server.close();
    }
}
