package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Disk;
import fr.parvis.acceptance.HttpDoor;
import fr.parvis.acceptance.Sensor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;

/** Devices that send through both doors without pause, through whatever happens to the other side. */
final class Crowd implements AutoCloseable {

    private static final int LINES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Disk disk;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Talker> talkers = new ArrayList<>();
    private final List<Future<?>> work = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param from instant of the first observations; each crowd needs one of its own */
    Crowd(Demo demo, Instant from) {
        disk = demo.disk();
        HttpDoor door = demo.door();
        int mqtt = demo.server().mqttPort();
        talkers.add(new Talker(demo.sensor("polygone"), new HttpVoice(door), 1, from, stop, over));
        talkers.add(new Talker(demo.sensor("occitanie"), new HttpVoice(door), 1, from, stop, over));
        talkers.add(new Talker(demo.sensor("garcia-lorca"), new HttpVoice(door), LINES, from, stop, over));
        talkers.add(new Talker(demo.sensor("sablassou"), new MqttVoice(mqtt), 1, from, stop, over));
        talkers.add(new Talker(demo.sensor("mosson"), new MqttVoice(mqtt), 1, from, stop, over));
        talkers.forEach(talker -> work.add(threads.submit(talker)));
    }

    long acknowledged() {
        return talkers.stream()
                .mapToLong(talker -> talker.acknowledged().size())
                .sum();
    }

    /** Returns once every device was acknowledged something that was not before. */
    void awaitEveryVoice() {
        Map<Sensor, Set<Instant>> before = snapshot();
        Awaitility.await("every device is heard")
                .atMost(PATIENCE)
                .until(() -> work.stream().anyMatch(Future::isDone)
                        || talkers.stream()
                                .allMatch(talker -> talker.acknowledged().size()
                                        > before.getOrDefault(talker.sensor(), Set.of())
                                                .size()));
    }

    /** What was acknowledged so far. */
    Map<Sensor, Set<Instant>> snapshot() {
        Map<Sensor, Set<Instant>> copy = new LinkedHashMap<>();
        talkers.forEach(talker -> copy.put(talker.sensor(), new TreeSet<>(talker.acknowledged())));
        return copy;
    }

    /** Lets everybody finish what they are saying. */
    void hush() throws InterruptedException, ExecutionException, TimeoutException {
        stop.countDown();
        for (Future<?> each : work) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Nothing that was acknowledged is missing. */
    void mustBeKept(Map<Sensor, Set<Instant>> acknowledged) {
        acknowledged.forEach((sensor, instants) -> assertThat(without(instants, disk.instants(sensor)))
                .as("acknowledged but lost, of " + sensor.device())
                .isEmpty());
    }

    /** Nothing stands or was counted twice, and nothing is there that nobody was told of. Only after {@link #hush()}. */
    void mustBeCountedOnce(Instant from) {
        snapshot().forEach((sensor, instants) -> {
            Set<Instant> kept = disk.instants(sensor);
            Set<Instant> ours = new TreeSet<>(kept);
            ours.removeIf(at -> at.isBefore(from) || !at.isBefore(from.plus(span())));
            assertThat(without(instants, ours))
                    .as("lost, of " + sensor.device())
                    .isEmpty();
            assertThat(without(ours, instants))
                    .as("out of nowhere, of " + sensor.device())
                    .isEmpty();
            assertThat(disk.summarised(sensor))
                    .as("summaries of " + sensor.device())
                    .isEqualTo(kept.size());
            assertThat(disk.counted(sensor)).as("count of " + sensor.device()).isEqualTo(kept.size());
        });
    }

    private static Set<Instant> without(Set<Instant> these, Set<Instant> those) {
        Set<Instant> rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }

    /** How far the instants of one crowd reach at most. */
    static Duration span() {
        return Duration.ofMinutes(20);
    }

    @Override
    public void close() {
        stop.countDown();
        over.countDown();
        threads.shutdownNow();
        threads.close();
    }
}
