package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL is killed (SIGKILL) under the application while devices send; {@code -Dparvis.faults.rounds} times. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledDatabaseTests {

    private static final int EARLIEST_MILLIS = 200;
    private static final int LATEST_MILLIS = 2_500;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

    private final Demo demo;
    private final Random random = new Random();
    private final Instant base = Instant.now().minus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    KilledDatabaseTests(Demo demo) {
        this.demo = demo;
    }

    static IntStream rounds() {
        return Rounds.all();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void isBackWithinTenSecondsAndHasLostNothing(int round, TestReporter reporter) throws Exception {
        Instant from = base.plus(Crowd.span().multipliedBy(round));
        long application = demo.server().pid();
        try (Crowd crowd = new Crowd(demo, from)) {
            crowd.awaitEveryVoice();
            int after = random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS);
            CompletableFuture.runAsync(
                            this::killDatabase, CompletableFuture.delayedExecutor(after, TimeUnit.MILLISECONDS))
                    .get(1, TimeUnit.MINUTES);
            Map<Sensor, Set<Instant>> acknowledged = crowd.snapshot();
            long down = System.nanoTime();
            Instant probe = from.minusSeconds(1);
            Awaitility.await("a new observation is acknowledged")
                    .atMost(BACK_WITHIN)
                    .until(() -> acknowledges(probe));
            Duration away = Duration.ofNanos(System.nanoTime() - down);
            crowd.mustBeKept(acknowledged);
            crowd.awaitEveryVoice();
            crowd.hush();
            crowd.mustBeCountedOnce(from);
            assertThat(demo.server().pid()).isEqualTo(application);
            reporter.publishEntry(Map.of(
                    "killed after", after + " ms",
                    "acknowledged in all", Long.toString(crowd.acknowledged()),
                    "back after", away.toMillis() + " ms"));
        }
    }

    /** SIGKILL; returns when the process is gone. */
    private void killDatabase() {
        ProcessHandle postmaster = ProcessHandle.of(demo.disk().postmaster()).orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        postmaster.onExit().join();
    }

    private boolean acknowledges(Instant at) {
        try {
            return demo.door()
                            .tell(demo.sensor("euromedecine"), at.toString(), 1)
                            .status()
                    < 300;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
