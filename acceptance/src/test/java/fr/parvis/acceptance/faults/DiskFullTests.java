package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.HttpDoor.Reply;
import fr.parvis.acceptance.Sensor;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The disk of the data folder fills up while devices send, and is cleared again. */
class DiskFullTests {

    private static final int DISK_MEBIBYTES = 700;
    private static final long LEFT_BYTES = 1 << 20;
    private static final int FULL = 507;
    private static final int AWAY = 503;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @Test
    void saysSoAndGoesOnByItselfOnceThereIsRoom(TestReporter reporter) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(DISK_MEBIBYTES);
                Demo demo = Demo.start(disk.root().resolve("data"), Map.of())) {
            long application = demo.server().pid();
            Instant from = Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
            try (Crowd crowd = new Crowd(demo, from);
                    Witness witness = new Witness(demo.server())) {
                crowd.awaitEveryVoice();
                disk.fill(LEFT_BYTES);
                Map<Integer, Reply> said = awaitRefusal(demo, disk, from);
                Map<Sensor, Set<Instant>> acknowledged = crowd.snapshot();
                disk.clear();
                long cleared = System.nanoTime();
                Awaitility.await("a new observation is acknowledged")
                        .atMost(BACK_WITHIN)
                        .until(() -> tell(demo, from, 1).status() < 300);
                Duration away = Duration.ofNanos(System.nanoTime() - cleared);
                crowd.mustBeKept(acknowledged);
                crowd.awaitEveryVoice();
                crowd.hush();
                crowd.mustBeCountedOnce(from);
                assertThat(witness.sights())
                        .allMatch(sight -> List.of(200, AWAY, FULL).contains(sight.status()));
                assertThat(demo.disk().damages()).isEmpty();
                assertThat(demo.server().pid()).isEqualTo(application);
                reporter.publishEntry(Map.of(
                        "said", said.keySet().toString(),
                        "back after", away.toMillis() + " ms",
                        "acknowledged in all", Long.toString(crowd.acknowledged())));
            }
        }
    }

    /** Until the door has refused for want of room, in words; the disk is kept full meanwhile. */
    private static Map<Integer, Reply> awaitRefusal(Demo demo, SmallDisk disk, Instant from) {
        Map<Integer, Reply> said = new TreeMap<>();
        int[] told = new int[1];
        Awaitility.await("a refusal for want of room")
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    disk.fill(0);
                    Reply reply = tell(demo, from, ++told[0]);
                    if (reply.status() >= 300) {
                        assertThat(reply.status()).as(reply.toString()).isIn(FULL, AWAY);
                        assertThat(reply.body().path("detail").asString()).isNotBlank();
                        said.put(reply.status(), reply);
                    }
                    return !said.isEmpty();
                });
        return said;
    }

    private static Reply tell(Demo demo, Instant from, int count) {
        try {
            return demo.door()
                    .tell(demo.sensor("euromedecine"), from.minusSeconds(count).toString(), 1);
        } catch (UncheckedIOException none) {
            throw new AssertionError("the door did not answer", none);
        }
    }
}
