package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several writers, of two applications on one database, that get the same readings in different orders. */
class WritersTogetherTests {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final int SERIES = 12;
    private static final int ROUNDS = 400;
    private static final int EACH = 30;
    private static final int CONNECTIONS = 8;

    @Test
    void neverWaitForEachOtherInACircleAndCountEachReadingOnce() {
        try (TelemetryRig one = TelemetryRig.start(Map.of("parvis.telemetry.linger", "0ms"))) {
            for (int i = 0; i < SERIES; i++) {
                one.device("sensor" + i);
            }
            TelemetryRig other = TelemetryRig.on(one.database, Map.of("parvis.telemetry.linger", "0ms"));
            List<CompletableFuture<Outcome>> answers = new ArrayList<>();
            Random random = new Random(5);
            for (int round = 0; round < ROUNDS; round++) {
                answers.add(one.get(TelemetryLog.class).append(readings(one, random, round)));
                answers.add(other.get(TelemetryLog.class).append(readings(other, random, round)));
            }
            long recorded = answers.stream()
                    .mapToLong(answer -> answer.join().count(Fate.RECORDED))
                    .sum();
            other.stop();
            one.stop();
            assertThat(one.count("select count(*) from telemetry.observation")).isEqualTo(recorded);
            assertThat(one.count("select sum(recorded) from telemetry.series_state"))
                    .isEqualTo(recorded);
            assertThat(one.count("select sum(count) from telemetry.hourly")).isEqualTo(recorded);
            assertThat(one.count("select sum(recorded + repeated + refused) from telemetry.series_state"))
                    .isEqualTo(2L * ROUNDS * EACH);
            assertThat(one.count("select deadlocks from pg_stat_database where datname = current_database()"))
                    .isZero();
        }
    }

    /** The first batches of a town's own means, which nobody announced, by several connections at once. */
    @Test
    void makeTheSameDevicesKnownAtTheSameTime() throws Exception {
        List<String> keys =
                IntStream.range(0, 40).mapToObj(number -> "new" + number).toList();
        try (TelemetryRig rig = TelemetryRig.start(Map.of());
                ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            CountDownLatch go = new CountDownLatch(1);
            Callable<Void> first = () -> {
                go.await();
                rig.get(Reception.class).introduce(Sender.ownMeans(TelemetryRig.TOWN), keys);
                return null;
            };
            List<Future<Void>> all = Stream.generate(() -> connections.submit(first))
                    .limit(CONNECTIONS)
                    .toList();
            go.countDown();
            for (Future<Void> each : all) {
                each.get();
            }
            assertThat(keys).allMatch(key -> rig.get(Directory.class).find(TelemetryRig.TOWN, key) != null);
            assertThat(rig.count("select count(*) from telemetry.device")).isEqualTo(keys.size());
        }
    }

    /** Of any series, at any of the instants of the last rounds: about half of them were there before. */
    private static List<Reading> readings(TelemetryRig rig, Random random, int round) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Series series = Objects.requireNonNull(
                            rig.get(Directory.class).find(TelemetryRig.TOWN, "sensor" + random.nextInt(SERIES)))
                    .series(Property.OCCUPIED);
            int second = round * 4 + random.nextInt(20);
            readings.add(Reading.of(series, NOON.plusSeconds(second), second % 7));
        }
        return readings;
    }
}
