package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.HttpDoor.Reply;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL stops answering without dying (SIGSTOP, SIGCONT), or is restarted in good order, while devices send. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PausedDatabaseTests {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
    private static final List<Integer> CLEAR = List.of(200, 503);

    private final Demo demo;
    private final Instant base = Instant.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    PausedDatabaseTests(Demo demo) {
        this.demo = demo;
    }

    static IntStream rounds() {
        return Rounds.few();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void saysSoWhileItIsPausedAndLosesNothing(int round, TestReporter reporter) throws Exception {
        Instant from = base.plus(Crowd.span().multipliedBy(2L * round));
        try (Crowd crowd = new Crowd(demo, from);
                Witness witness = new Witness(demo.server())) {
            crowd.awaitEveryVoice();
            List<Long> paused = pause();
            try {
                long before = settled(crowd);
                Reply reply = demo.door()
                        .tell(demo.sensor("euromedecine"), from.minusSeconds(1).toString(), 1);
                assertThat(reply.status()).isEqualTo(503);
                assertThat(reply.body().path("code").asString()).isEqualTo("telemetry.storage-away");
                assertThat(crowd.acknowledged()).as("acknowledged meanwhile").isEqualTo(before);
            } finally {
                signal("CONT", paused);
            }
            mustBeBack(crowd, witness, from, reporter);
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void losesNothingWhenItIsRestartedInGoodOrder(int round, TestReporter reporter) throws Exception {
        Instant from = base.plus(Crowd.span().multipliedBy(2L * round + 1));
        long postmaster = demo.disk().postmaster();
        try (Crowd crowd = new Crowd(demo, from);
                Witness witness = new Witness(demo.server())) {
            crowd.awaitEveryVoice();
            Map<Sensor, Set<Instant>> acknowledged = crowd.snapshot();
            signal("INT", List.of(postmaster));
            ProcessHandle.of(postmaster).ifPresent(old -> old.onExit().join());
            mustBeBack(crowd, witness, from, reporter);
            crowd.mustBeKept(acknowledged);
            assertThat(demo.disk().postmaster()).isNotEqualTo(postmaster);
        }
    }

    /** Within ten seconds; from then on no page fails, and before none failed in a way that is not clear. */
    private void mustBeBack(Crowd crowd, Witness witness, Instant from, TestReporter reporter) throws Exception {
        long resumed = System.nanoTime();
        Awaitility.await("a new observation is acknowledged")
                .atMost(BACK_WITHIN)
                .until(() -> acknowledges(from));
        Duration away = Duration.ofNanos(System.nanoTime() - resumed);
        crowd.awaitEveryVoice();
        long well = resumed + BACK_WITHIN.toNanos();
        Awaitility.await("every page was seen again")
                .atMost(Duration.ofSeconds(20))
                .until(() -> witness.sights()
                                .filter(sight -> sight.isAfter(well))
                                .map(Witness.Sight::path)
                                .distinct()
                                .count()
                        == 4);
        crowd.hush();
        crowd.mustBeCountedOnce(from);
        assertThat(witness.sights().filter(sight -> !CLEAR.contains(sight.status())))
                .isEmpty();
        assertThat(witness.sights().filter(sight -> sight.isAfter(well) && sight.status() != 200))
                .isEmpty();
        assertThat(witness.sights().map(Witness.Sight::took)).allMatch(took -> took.compareTo(ANSWERED_WITHIN) < 0);
        reporter.publishEntry(Map.of(
                "back after",
                away.toMillis() + " ms",
                "pages answered 503",
                Long.toString(
                        witness.sights().filter(sight -> sight.status() == 503).count()),
                "acknowledged in all",
                Long.toString(crowd.acknowledged())));
    }

    /** What was on its way when the database stopped has been answered after a second. */
    private static long settled(Crowd crowd) {
        long[] before = {-1};
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> before[0] == (before[0] = crowd.acknowledged()));
        return before[0];
    }

    /** The server and every process of it; the parent first, so that it makes no new ones. */
    private List<Long> pause() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(demo.disk().postmaster()).orElseThrow();
        List<Long> all = new ArrayList<>(List.of(postmaster.pid()));
        signal("STOP", all);
        List<Long> children = postmaster.descendants().map(ProcessHandle::pid).toList();
        signal("STOP", children);
        all.addAll(children);
        return all;
    }

    private static void signal(String name, List<Long> processes) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + name), processes.stream().map(String::valueOf))
                .toList();
        new ProcessBuilder(command).start().onExit().join();
    }

    private boolean acknowledges(Instant from) {
        try {
            return demo.door()
                            .tell(
                                    demo.sensor("euromedecine"),
                                    from.minusSeconds(1).toString(),
                                    1)
                            .status()
                    < 300;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
