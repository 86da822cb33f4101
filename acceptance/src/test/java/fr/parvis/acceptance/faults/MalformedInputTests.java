package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.HttpDoor;
import fr.parvis.acceptance.HttpDoor.Reply;
import fr.parvis.acceptance.RawSocket;
import fr.parvis.acceptance.RawSocket.Heard;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no good client sends: answered in words, never by an error of ours, and the next one is served as ever. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedInputTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A method or a version that HTTP does not know: the client's fault all the same. */
    private static final List<Integer> NOT_SPOKEN = List.of(501, 505);

    private static final int MUTATIONS = 400;
    private static final long SEED = 20_261_122;

    private final Demo demo;
    private final Sensor sensor;

    MalformedInputTests(Demo demo) {
        this.demo = demo;
        this.sensor = demo.sensor("triangle");
    }

    @AfterEach
    void servesTheNextOneAsEver() throws IOException, InterruptedException {
        assertThat(demo.server().get("/healthz").statusCode()).isEqualTo(200);
        assertThat(demo.server().get("/montpellier").statusCode()).isEqualTo(200);
        assertThat(demo.door().tell(sensor, null, 5).status()).isIn(200, 201);
    }

    static Stream<byte[]> bodies() {
        return MalformedBodies.all();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesABodyInWords(byte[] body) {
        for (String type : List.of(HttpDoor.JSON, "text/csv", "")) {
            Reply reply = send(type, body);
            if (reply.status() == 200) {
                assertThat(reply.body().path("recorded").asInt()).isZero();
                assertThat(reply.body().path("refused").path(0).path("detail").asString(""))
                        .isNotBlank();
            } else {
                assertThat(reply.status()).isBetween(400, 499);
                assertThat(reply.body().path("detail").asString("")).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesALineInWords(byte[] body) {
        Reply reply = send(HttpDoor.LINES, body);
        assertThat(reply.status()).isIn(200, 400, 413, 422);
        assertThat(reply.body().path("recorded").asInt(0)).isZero();
    }

    @Test
    void survivesAnyChangeToAGoodBody() {
        Random random = new Random(SEED);
        byte[] good = ("[" + sensor.json("2026-11-01T10:00:00Z", 5) + "," + sensor.json(null, 6.5) + "]")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = Mutation.of(good, random);
            Reply reply = send(i % 2 == 0 ? HttpDoor.JSON : HttpDoor.LINES, changed);
            assertThat(reply.status())
                    .as(() -> new String(changed, StandardCharsets.UTF_8))
                    .isLessThan(500);
        }
    }

    static Stream<String> requests() {
        return MalformedRequests.all();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersARequestThatIsNoneWithLessThanAnError(String request) throws IOException {
        try (RawSocket line = new RawSocket(httpPort())) {
            Heard heard = line.send(request).listen(PATIENCE);
            if (heard.status() != 0) {
                assertThat(heard.status()).matches(status -> status < 500 || NOT_SPOKEN.contains(status));
                assertThat(heard.text()).doesNotContain("Exception").doesNotContain("\tat ");
            }
            assertThat(heard.closed() || heard.status() != 0 || heard.isHttp2())
                    .as("an answer, or the end")
                    .isTrue();
        }
    }

    static Stream<Map.Entry<String, byte[]>> packets() {
        return MalformedPackets.all();
    }

    @ParameterizedTest
    @MethodSource("packets")
    void hangsUpOnAPacketThatBreaksTheProtocol(Map.Entry<String, byte[]> packet) throws Exception {
        try (Bystander bystander = new Bystander(demo);
                RawSocket line = new RawSocket(demo.server().mqttPort())) {
            Heard heard = line.send(packet.getValue()).listen(PATIENCE);
            assertThat(heard.closed()).as("hung up").isTrue();
            bystander.mustBeUndisturbed();
        }
    }

    @Test
    void survivesAnyChangeToAGoodConversation() throws Exception {
        Random random = new Random(SEED);
        byte[] good = Packet.join(
                Packet.connect(4, sensor.device(), sensor.secret()),
                Packet.publish(1, 7, sensor.topic(), "12"),
                Packet.subscribe(8, "#"),
                Packet.of(0xc0, new byte[0]));
        List<RawSocket> lines = new ArrayList<>();
        try (Bystander bystander = new Bystander(demo)) {
            for (int i = 0; i < MUTATIONS; i++) {
                lines.add(new RawSocket(demo.server().mqttPort()).send(Mutation.of(good, random)));
                if (lines.size() == 50) {
                    bystander.mustBeUndisturbed();
                    close(lines);
                }
            }
            close(lines);
            bystander.mustBeUndisturbed();
        }
    }

    private static void close(List<RawSocket> lines) throws IOException {
        for (RawSocket line : lines) {
            line.close();
        }
        lines.clear();
    }

    private Reply send(String type, byte[] body) {
        return demo.door().send(HttpDoor.basic(sensor.device(), sensor.secret()), type.isEmpty() ? "*" : type, body);
    }

    private int httpPort() {
        return demo.server().at("").getPort();
    }
}
