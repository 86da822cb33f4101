package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator does: {@code ./parvis backup} while the town works, and after an accident {@code ./parvis restore --to}. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupUnderLoadTests {

    /** What an application changes by itself when it starts or waits: none of it is anybody's data. */
    private static final Set<String> ITS_OWN = Set.of("modulith.event_publication");

    private final Demo demo;
    private final Instant base = Instant.now().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    BackupUnderLoadTests(Demo demo) {
        this.demo = demo;
    }

    @Test
    void putsBackASecondBeforeAnAccidentRowByRow(TestReporter reporter) throws Exception {
        Path backups = Files.createTempDirectory("parvis-backups");
        try {
            demo.server().stop();
            demo.server().start(Map.of("PARVIS_BACKUP", backups.toString()));
            reporter.publishEntry("backup", backUpUnderLoad(backups));
            Moment before = quietMoment();
            reporter.publishEntry("second before", before.at.toString());
            accidentUnderLoad(base.plus(Crowd.span()));
            demo.server().stop();
            reporter.publishEntry("restore", run("restore", backups.toString(), "--to", before.at.toString()));
            demo.server().start();
            assertThat(own(demo.disk().fingerprints())).isEqualTo(own(before.rows));
        } finally {
            demo.server().close();
            demo.server().start();
            Demo.delete(backups);
            deleteWhatWasSetAside();
        }
    }

    private String backUpUnderLoad(Path backups) throws Exception {
        try (Crowd crowd = new Crowd(demo, base)) {
            crowd.awaitEveryVoice();
            long before = crowd.acknowledged();
            String said = run("backup", backups.toString());
            assertThat(crowd.acknowledged()).as("acknowledged meanwhile").isGreaterThan(before);
            crowd.hush();
            crowd.mustBeCountedOnce(base);
            return said;
        }
    }

    /** @param rows of the whole database, as they were at that instant and for a second after it */
    private record Moment(Instant at, Map<String, String> rows) {}

    private Moment quietMoment() {
        Moment[] moment = new Moment[1];
        Awaitility.await("nothing changes for a second")
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    Map<String, String> rows = demo.disk().fingerprints();
                    moment[0] = new Moment(demo.disk().now(), rows);
                    Awaitility.await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
                    return demo.disk().fingerprints().equals(rows);
                });
        return moment[0];
    }

    /** A hand slips while devices go on sending. */
    private void accidentUnderLoad(Instant from) throws Exception {
        Sensor victim = demo.sensor("polygone");
        try (Crowd crowd = new Crowd(demo, from)) {
            crowd.awaitEveryVoice();
            demo.disk()
                    .execute("delete from telemetry.observation using telemetry.series s, telemetry.device d"
                            + " where series_id = s.id and s.device_id = d.id and d.key = '" + victim.device() + "'");
            assertThat(demo.disk().instants(victim)).doesNotContain(base);
            crowd.awaitEveryVoice();
        }
    }

    private String run(String... words) throws IOException, InterruptedException {
        Process process = demo.server().command(words).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static Map<String, String> own(Map<String, String> rows) {
        Map<String, String> all = new java.util.TreeMap<>(rows);
        all.keySet().removeAll(ITS_OWN);
        return all;
    }

    private void deleteWhatWasSetAside() throws IOException {
        Path data = demo.server().data();
        try (Stream<Path> beside = Files.list(data.getParent())) {
            for (Path each : beside.filter(
                            path -> path.getFileName().toString().startsWith(data.getFileName() + ".before-"))
                    .toList()) {
                Demo.delete(each);
            }
        }
    }
}
