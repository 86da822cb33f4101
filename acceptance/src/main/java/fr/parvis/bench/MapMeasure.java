package fr.parvis.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What everybody asks when it matters: all the places of a town, as they are now. */
final class MapMeasure implements Measure {

    private static final int CONNECTIONS = 8;
    private static final double SECONDS = 6;
    private static final double CHANGES_PER_SECOND = 20;
    private static final double SHARE = 0.5;
    private static final double JSON_PER_SECOND = 1_000;
    private static final double JSON_P99_MILLIS = 20;

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String method() {
        return "8 connections ask for 200 places with their latest values, while 20 of them change each second: the open"
                + " interface’s JSON, and the page with the map and the list, as a reader without account gets it. The"
                + " limit is the same bytes from the same server software with a handler of one line, in a process of its"
                + " own with the same options; the sensors go on meanwhile. Bare, Parvis, bare, Parvis. Peers on such a"
                + " machine, asked the same by 2 connections: FROST-Server 11/s, Scorpio 6/s.";
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        BenchTown town = stage.freshTown();
        List<MqttLoad.Publisher> sensors =
                town.devices().stream().map(Device::publisher).toList();
        try (Changes changes = new Changes(town.server().mqttPort(), sensors, CHANGES_PER_SECOND)) {
            TimeUnit.SECONDS.sleep((long) (BenchTown.PLACES / CHANGES_PER_SECOND) + 1);
            Rate[] json = compare(stage, town, "/api/v1" + BenchTown.PATH + "/places");
            Rate[] page = compare(stage, town, BenchTown.PATH + "/carte");
            if (changes.sent() == 0) {
                throw new IllegalStateException("nothing changed meanwhile");
            }
            return List.of(
                    json(json),
                    Row.ratio("live map of 200 places with their latest values: page", page[0], page[1], SHARE));
        }
    }

    private static Row json(Rate[] compared) {
        Row plain = Row.ratio("live map of 200 places with their latest values: JSON", compared[0], compared[1], SHARE);
        boolean quick = compared[1].perSecond() >= JSON_PER_SECOND && compared[1].quantile(0.99) < JSON_P99_MILLIS;
        return new Row(
                plain.what(),
                plain.limit(),
                plain.measured(),
                plain.target() + Row.words(", ≥ %,.0f/s, p99 < %.0f ms", JSON_PER_SECOND, JSON_P99_MILLIS),
                plain.reached() && quick);
    }

    private static Rate[] compare(Stage stage, BenchTown town, String path) throws Exception {
        Path file = stage.folder("bare").resolve("answer");
        Files.writeString(file, town.server().get(path).body(), StandardCharsets.UTF_8);
        int port = Ports.free();
        Process bare = BareServer.start(port, file, file.resolveSibling("bare.log"));
        try {
            Ports.await(port, bare);
            Rate limit = load(port, path);
            Rate measured = load(town.port(), path);
            return new Rate[] {limit.and(load(port, path)), measured.and(load(town.port(), path))};
        } finally {
            bare.destroy();
            bare.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Rate load(int port, String path) throws InterruptedException {
        byte[] request = HttpLoad.get(path);
        return HttpLoad.run(port, CONNECTIONS, SECONDS, number -> () -> request);
    }
}
