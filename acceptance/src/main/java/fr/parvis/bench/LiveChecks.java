package fr.parvis.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Two promises of the live pages that are no figures. */
final class LiveChecks {

    static final String METHOD = "20 pages that read nothing of 200 changes a second must have lost their line within"
            + " 60 s; and a page that comes back with Last-Event-ID must get the newest state of each of three places"
            + " that changed meanwhile, once, and no older one.";

    private static final int SLOW = 20;
    private static final int GONE_WITHIN_SECONDS = 60;
    private static final double CHANGES_PER_SECOND = 200;
    private static final int QUIET_MILLIS = 1_500;

    private final BenchTown town;
    private final String path;

    LiveChecks(BenchTown town, String path) {
        this.town = town;
        this.path = path;
    }

    Row slowReaders() throws Exception {
        List<MqttLoad.Publisher> sensors =
                town.devices().stream().map(Device::publisher).toList();
        int dropped;
        try (SlowReaders slow = new SlowReaders(town.port(), path, SLOW);
                Changes changes = new Changes(town.server().mqttPort(), sensors, CHANGES_PER_SECOND)) {
            TimeUnit.SECONDS.sleep(GONE_WITHIN_SECONDS);
            if (changes.sent() < CHANGES_PER_SECOND * GONE_WITHIN_SECONDS / 2) {
                throw new IllegalStateException("only " + changes.sent() + " changes were published");
            }
            dropped = slow.dropped();
        }
        return new Row(
                "live pages that read nothing are let go",
                "–",
                dropped + " of " + SLOW,
                SLOW + " of " + SLOW,
                dropped == SLOW);
    }

    Row resumption() throws Exception {
        long left;
        try (EventStream first = new EventStream(town.port(), path, 0)) {
            first.untilQuiet(QUIET_MILLIS);
            publish(1, 150);
            left = first.untilQuiet(QUIET_MILLIS).stream()
                    .filter(event -> event.place() == 1)
                    .mapToLong(EventStream.Event::id)
                    .max()
                    .orElseThrow();
        }
        for (int value = 151; value <= 153; value++) {
            publish(1, value);
        }
        publish(2, 201);
        publish(3, 301);
        try (EventStream again = new EventStream(town.port(), path, left)) {
            List<EventStream.Event> missed = again.untilQuiet(QUIET_MILLIS).stream()
                    .filter(event -> event.place() >= 1 && event.place() <= 3)
                    .toList();
            return resumed(missed, left);
        }
    }

    private static Row resumed(List<EventStream.Event> missed, long left) {
        Map<Integer, List<Integer>> values = missed.stream()
                .collect(Collectors.groupingBy(
                        EventStream.Event::place, Collectors.mapping(EventStream.Event::value, Collectors.toList())));
        boolean exact = values.equals(Map.of(1, List.of(153), 2, List.of(201), 3, List.of(301)))
                && missed.stream().allMatch(event -> event.id() > left);
        return new Row(
                "a page that comes back with Last-Event-ID",
                "–",
                exact ? "gets the newest of each, once" : "gets " + values,
                "the newest of each, once",
                exact);
    }

    private void publish(int place, int value) throws IOException, InterruptedException {
        Device device = town.device(place);
        try (MqttWire wire =
                new MqttWire(town.server().mqttPort(), "bench-" + device.key(), device.key(), device.secret())) {
            wire.publish(device.topic(), 1, Integer.toString(value).getBytes(StandardCharsets.UTF_8));
            wire.flush();
            wire.read();
        }
        TimeUnit.MILLISECONDS.sleep(50);
    }
}
