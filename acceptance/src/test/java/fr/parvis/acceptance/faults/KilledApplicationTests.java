package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The application is killed (SIGKILL) at random moments while devices send; {@code -Dparvis.faults.rounds} times. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledApplicationTests {

    private static final int EARLIEST_MILLIS = 200;
    private static final int LATEST_MILLIS = 2_500;

    private final Demo demo;
    private final Random random = new Random();
    private final Instant base = Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    KilledApplicationTests(Demo demo) {
        this.demo = demo;
    }

    static IntStream rounds() {
        return Rounds.all();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void losesNothingThatWasAcknowledgedAndCountsNothingTwice(int round, TestReporter reporter) throws Exception {
        Instant from = base.plus(Crowd.span().multipliedBy(round));
        try (Crowd crowd = new Crowd(demo, from)) {
            crowd.awaitEveryVoice();
            int after = random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS);
            CompletableFuture.runAsync(
                            demo.server()::kill, CompletableFuture.delayedExecutor(after, TimeUnit.MILLISECONDS))
                    .get(1, TimeUnit.MINUTES);
            Map<Sensor, Set<Instant>> acknowledged = crowd.snapshot();
            long down = System.nanoTime();
            demo.server().start();
            Duration away = Duration.ofNanos(System.nanoTime() - down);
            crowd.mustBeKept(acknowledged);
            crowd.awaitEveryVoice();
            crowd.hush();
            crowd.mustBeCountedOnce(from);
            assertThat(crowd.acknowledged()).isPositive();
            reporter.publishEntry(Map.of(
                    "killed after",
                    after + " ms",
                    "acknowledged before",
                    Integer.toString(size(acknowledged)),
                    "acknowledged in all",
                    Long.toString(crowd.acknowledged()),
                    "back after",
                    away.toMillis() + " ms"));
        }
    }

    private static int size(Map<Sensor, Set<Instant>> acknowledged) {
        return acknowledged.values().stream().mapToInt(Set::size).sum();
    }
}
