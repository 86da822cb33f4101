package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.doors.DoorRoute;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportHistoryCommandTests {

    private static TelemetryRig rig;
    private static HttpServer server;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void open() {
        rig = TelemetryRig.start(Map.of());
        DoorRoute route = rig.get(DoorRoute.class);
        server = rig.get(Vertx.class)
                .createHttpServer()
                .requestHandler(route::handle)
                .listen(0)
                .await();
    }

    @AfterAll
    static void close() {
        server.close().await();
        rig.close();
    }

    @Test
    void bringsAFileInOnceAndSaysLineByLineWhatItRefused() throws IOException {
        Path file = folder.resolve("parkings.csv");
        StringBuilder csv = new StringBuilder("timestamp,place,value,capacity\n");
        for (int i = 0; i < 3_000; i++) {
            csv.append("2024-03-%02d %02d:%02d:00,Antigone %d,%d,400\n"
                    .formatted(1 + i / 1_440 % 28, i / 60 % 24, i % 60, i % 3, i % 300));
        }
        csv.append("2024-03-15 25:61:00,Antigone 1,12,400\n");
        csv.append("2024-03-15 10:00:00,Antigone 1,,400\n");
        Files.writeString(file, csv);
        assertThat(run(file)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(1);
        assertThat(text()).contains("3002: ").contains("recorded 6001, repeated 0, refused 1");
        assertThat(rig.count("select count(*) from telemetry.observation")).isGreaterThanOrEqualTo(6_000);
        long kept = rig.count("select count(*) from telemetry.observation");
        Files.delete(folder.resolve("parkings.csv.progress"));
        out.reset();
        run(file);
        assertThat(text()).contains("recorded 0, repeated 6001");
        assertThat(rig.count("select count(*) from telemetry.observation")).isEqualTo(kept);
    }

    @Test
    void goesOnWhereItWas() throws IOException {
        Path file = folder.resolve("more.csv");
        StringBuilder csv = new StringBuilder("timestamp,place,value,capacity\n");
        for (int i = 0; i < 100; i++) {
            csv.append("2024-04-01 10:%02d:00,Polygone,%d,300\n".formatted(i % 60, i % 60));
        }
        Files.writeString(file, csv);
        run(file);
        out.reset();
        assertThat(run(file)).isZero();
        assertThat(text()).contains("recorded 0").doesNotContain("repeated 120");
    }

    @Test
    void readsLocalTimesInTheZoneThatWasSaid() throws IOException {
        Path file = folder.resolve("zone.csv");
        Files.writeString(
                file, "timestamp,place,value,capacity\n2024-07-01 12:00:00,Zone,5,10\n2024-07-01 12:15:00,Zone,6,10\n");
        run(file, "--zone", "Europe/London");
        assertThat(rig.count("select count(*) from telemetry.observation where observed_at = '2024-07-01T11:00:00Z'"))
                .isEqualTo(2);
    }

    @Test
    void saysInASentenceWhatIsMissing() {
        assertThat(new ImportHistoryCommand()
                        .run(
                                List.of("x.csv"),
                                new PrintStream(out),
                                new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--body");
    }

    private int run(Path file, String... more) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(OperatorKey.pathIn(data).getParent());
        Files.writeString(OperatorKey.pathIn(data), rig.operatorKey());
        List<String> arguments = new ArrayList<>(List.of(
                file.toString(),
                "--body",
                Integer.toString(TelemetryRig.TOWN.value()),
                "--data",
                data.toString(),
                "--to",
                "http://127.0.0.1:" + server.actualPort()));
        arguments.addAll(List.of(more));
        return new ImportHistoryCommand()
                .run(
                        arguments,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8).replace("\u202f", "");
    }
}
