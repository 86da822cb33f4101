package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.HttpDoor.Reply;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./parvis run} on its AOT cache, kept alive as the shipped unit file asks for. */
@Tag("campaign")
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisedTests {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
    private static final Path ANALYSER = Path.of("/usr/bin/systemd-analyze");

    private final Demo demo;
    private final Instant base = Instant.now().minus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    private UnitFile unit;
    private Supervisor supervisor;

    SupervisedTests(Demo demo) {
        this.demo = demo;
    }

    static IntStream rounds() {
        return Rounds.few();
    }

    @BeforeAll
    void handOver() throws Exception {
        unit = UnitFile.shipped();
        demo.server().stop();
        ProcessBuilder program = new ProcessBuilder("./parvis", "run")
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        demo.server().data().resolve("parvis.log").toFile()));
        program.environment().putAll(demo.server().environment());
        if (!Files.exists(Path.of("../app/target/parvis.aot"))) {
            try (Supervisor training = new Supervisor(program, Duration.ofHours(1))) {
                awaitReady();
            }
        }
        supervisor = new Supervisor(program, Duration.ofSeconds(Integer.parseInt(unit.get("RestartSec"))));
        awaitReady();
    }

    @AfterAll
    void takeBack() throws InterruptedException {
        if (supervisor != null) {
            supervisor.close();
        }
        demo.server().start();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void isBackTenSecondsAfterItWasKilled(int round, TestReporter reporter) throws Exception {
        Instant from = base.plus(Crowd.span().multipliedBy(round));
        try (Crowd crowd = new Crowd(demo, from)) {
            crowd.awaitEveryVoice();
            supervisor.kill();
            long killed = System.nanoTime();
            Map<Sensor, Set<Instant>> acknowledged = crowd.snapshot();
            Awaitility.await("a new observation is acknowledged")
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(BACK_WITHIN)
                    .until(() -> acknowledges(from));
            Duration away = Duration.ofNanos(System.nanoTime() - killed);
            crowd.mustBeKept(acknowledged);
            crowd.awaitEveryVoice();
            crowd.hush();
            crowd.mustBeCountedOnce(from);
            reporter.publishEntry("back after", away.toMillis() + " ms");
        }
    }

    @Test
    void isAlwaysRestartedAndMayDoNothingBeyondItsFolders() {
        assertThat(unit.get("Restart")).isEqualTo("always");
        assertThat(unit.get("StartLimitIntervalSec")).isEqualTo("0");
        assertThat(unit.get("User")).isNotEmpty().isNotEqualTo("root");
        assertThat(unit.get("NoNewPrivileges")).isEqualTo("yes");
        assertThat(unit.get("ProtectSystem")).isEqualTo("strict");
        assertThat(unit.get("CapabilityBoundingSet")).isEmpty();
        assertThat(unit.get("ExecStart")).endsWith("/parvis run");
    }

    @Test
    void isAUnitThatSystemdUnderstands() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(ANALYSER), "skipped: " + ANALYSER + " is missing");
        Path folder = Files.createTempDirectory("parvis-unit");
        Path copy = folder.resolve("parvis.service");
        Files.writeString(copy, Files.readString(UnitFile.SHIPPED).replace(unit.get("ExecStart"), "/bin/true"));
        Process process = new ProcessBuilder(ANALYSER.toString(), "verify", copy.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
        Demo.delete(folder);
    }

    private void awaitReady() {
        Awaitility.await("ready")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> demo.server().get("/healthz").statusCode() == 200);
    }

    private boolean acknowledges(Instant from) {
        try {
            Reply reply = demo.door()
                    .tell(demo.sensor("euromedecine"), from.minusSeconds(1).toString(), 1);
            return reply.status() < 300;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
