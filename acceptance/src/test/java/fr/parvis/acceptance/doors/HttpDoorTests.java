package fr.parvis.acceptance.doors;

import static fr.parvis.acceptance.HttpDoor.JSON;
import static fr.parvis.acceptance.HttpDoor.LINES;
import static fr.parvis.acceptance.HttpDoor.basic;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.HttpDoor;
import fr.parvis.acceptance.HttpDoor.Reply;
import fr.parvis.acceptance.RawSocket;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of {@code POST /api/v1/observations}, at the door of the packed application. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpDoorTests {

    private static final int FIVE_MEBIBYTES = 5 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Demo demo;
    private final HttpDoor door;
    private final Sensor sensor;
    private final Instant base = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    HttpDoorTests(Demo demo) {
        this.demo = demo;
        this.door = demo.door();
        this.sensor = demo.sensor("gambetta");
    }

    @Test
    void answersWhenTheObservationIsOnDisk() {
        for (int i = 0; i < 20; i++) {
            Instant at = base.plusSeconds(i);
            Reply reply = door.tell(sensor, at.toString(), i);
            assertThat(reply.status()).isEqualTo(201);
            assertThat(demo.disk().values(sensor, at)).containsExactly((double) i);
        }
    }

    @Test
    void countsARepeatOnce() {
        Instant at = base.plusSeconds(100);
        assertThat(door.tell(sensor, at.toString(), 7).status()).isEqualTo(201);
        long counted = demo.disk().counted(sensor);
        long summarised = demo.disk().summarised(sensor);
        Reply again = door.tell(sensor, at.toString(), 7);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("repeated").asInt()).isEqualTo(1);
        assertThat(demo.disk().values(sensor, at)).containsExactly(7.0);
        assertThat(demo.disk().counted(sensor)).isEqualTo(counted);
        assertThat(demo.disk().summarised(sensor)).isEqualTo(summarised);
    }

    @Test
    void refusesAContradictionAndKeepsWhatItHas() {
        Instant at = base.plusSeconds(200);
        door.tell(sensor, at.toString(), 7);
        Reply other = door.tell(sensor, at.toString(), 8);
        assertThat(other.status()).isEqualTo(409);
        assertThat(demo.disk().values(sensor, at)).containsExactly(7.0);
    }

    @Test
    void showsWhatItTookInTheOpenInterface() throws IOException, InterruptedException {
        door.tell(sensor, null, 123);
        Awaitility.await().atMost(PATIENCE).until(() -> places("").contains("\"free\":123"));
        assertThat(places(".csv")).contains(",123,");
        assertThat(places(".geojson")).contains("\"free\":123");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"property":"free","value":1}                                                        | telemetry.missing-field
            {"device":"gambetta","value":1}                                                      | telemetry.missing-field
            {"device":"gambetta","property":"free"}                                              | telemetry.missing-field
            {"device":"gambetta","property":"fridge","value":1}                                  | telemetry.unknown-property
            {"device":"gambetta","property":"free","value":"many"}                               | telemetry.not-a-value
            {"device":"gambetta","property":"free","value":1e99}                                 | telemetry.not-a-value
            {"device":"gambetta","property":"free","time":"yesterday","value":1}                 | telemetry.unreadable-time
            {"device":"gambetta","property":"free","time":"2026-11-01T10:00:00","value":1}       | telemetry.time-without-zone
            {"device":"gambetta","property":"free","time":"2126-11-01T10:00:00Z","value":1}      | telemetry.clock-ahead
            {"device":"gambetta","property":"free","time":"1970-01-02T10:00:00Z","value":1}      | telemetry.too-old
            """)
    void saysWhyItRefuses(String body, String code) {
        Reply reply = door.send(sensor, JSON, body);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.body().path("code").asString()).isEqualTo(code);
        assertThat(reply.body().path("detail").asString()).hasSizeGreaterThan(20);
    }

    @Test
    void asksWhoSpeaks() {
        byte[] body = sensor.json(null, 1).getBytes(UTF_8);
        Sensor other = demo.sensor("triangle");
        for (String authorization : new String[] {
            null,
            "",
            "Basic",
            "Basic !!!",
            "Bearer ",
            "Digest x",
            basic(sensor.device(), "wrong"),
            basic(sensor.device(), ""),
            basic(sensor.device(), other.secret())
        }) {
            Reply reply = door.send(authorization, JSON, body);
            assertThat(reply.status()).as(String.valueOf(authorization)).isEqualTo(401);
            assertThat(reply.body().path("code").asString()).isEqualTo("telemetry.unknown-sender");
        }
    }

    @Test
    void takesTheSecretAlone() {
        byte[] body = sensor.json(null, 1).getBytes(UTF_8);
        assertThat(door.send("Bearer " + sensor.secret(), JSON, body).status()).isIn(200, 201);
    }

    @Test
    void refusesToHearOneDeviceSpeakForAnother() {
        Sensor other = demo.sensor("triangle");
        Instant at = base.plusSeconds(300);
        Reply reply = door.send(sensor, JSON, other.json(at.toString(), 5));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(demo.disk().values(other, at)).isEmpty();
    }

    @Test
    void refusesTooMuchBeforeItIsSent() throws IOException {
        try (RawSocket line = new RawSocket(demo.server().at("").getPort())) {
            RawSocket.Heard heard = line.send(head() + "Content-Length: " + FIVE_MEBIBYTES + "\r\n\r\n")
                    .listen(Duration.ofSeconds(2));
            assertThat(heard.status()).isEqualTo(413);
            assertThat(heard.text()).containsIgnoringCase("connection: close");
        }
    }

    @Test
    void refusesTooMuchThatNobodyAnnounced() throws IOException {
        try (RawSocket line = new RawSocket(demo.server().at("").getPort())) {
            line.send(head() + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
            for (int sent = 0; sent < FIVE_MEBIBYTES; sent += 0x10000) {
                line.send(chunk);
            }
            assertThat(line.send("0\r\n\r\n").listen(PATIENCE).status()).isEqualTo(413);
        }
    }

    @Test
    void refusesMoreThanTenThousandAtOnce() {
        String one = sensor.json(base.plusSeconds(400).toString(), 1);
        String many = IntStream.range(0, 10_001).mapToObj(i -> one).collect(Collectors.joining("\n"));
        Reply reply = door.send(sensor, LINES, many);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.body().path("code").asString()).isEqualTo("telemetry.too-many-observations");
    }

    @Test
    void reportsEachEntryOfABatch() {
        Instant at = base.plusSeconds(500);
        String good = sensor.json(at.toString(), 1);
        String contradiction = sensor.json(at.toString(), 2);
        String foreign = demo.sensor("triangle").json(at.toString(), 1);
        String incomplete = "{\"device\":\"gambetta\"}";
        String body = "[" + String.join(",", good, good, foreign, incomplete, contradiction) + "]";
        Reply reply = door.send(sensor, JSON, body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("recorded").asInt()).isEqualTo(1);
        assertThat(reply.body().path("repeated").asInt()).isEqualTo(1);
        assertThat(refused(reply))
                .containsExactlyInAnyOrder(
                        "2 telemetry.not-your-device", "3 telemetry.missing-field", "4 telemetry.conflicting-value");
        assertThat(demo.disk().values(sensor, at)).containsExactly(1.0);
    }

    @Test
    void takesALineAnObservation() {
        Instant from = base.plusSeconds(1_000);
        String lines = IntStream.range(0, 500)
                .mapToObj(i -> sensor.json(from.plusSeconds(i).toString(), i))
                .collect(Collectors.joining("\n", "", "\n{broken\n\n"));
        Reply reply = door.send(sensor, LINES, lines);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("recorded").asInt()).isEqualTo(500);
        assertThat(refused(reply)).containsExactly("500 telemetry.unreadable");
        Reply again = door.send(sensor, LINES, lines);
        assertThat(again.body().path("recorded").asInt()).isZero();
        assertThat(again.body().path("repeated").asInt()).isEqualTo(500);
    }

    private String head() {
        return "POST " + HttpDoor.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: " + basic(sensor.device(), sensor.secret()) + "\r\n";
    }

    private static Set<String> refused(Reply reply) {
        return reply.body()
                .path("refused")
                .valueStream()
                .map(each ->
                        each.path("index").asInt() + " " + each.path("code").asString())
                .collect(Collectors.toSet());
    }

    private String places(String ending) throws IOException, InterruptedException {
        return demo.server().get("/api/v1/montpellier/places" + ending).body();
    }
}
