package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.telemetry.TelemetryRig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packets that break the protocol, one rule each: they end their own connection and nothing else. */
class MalformedPacketsTests {

    private static TelemetryRig rig;
    private static String address;
    private static String secret;
    private static Wire bystander;

    @BeforeAll
    static void open() throws IOException {
        rig = TelemetryRig.start(Map.of("parvis.telemetry.mqtt.message-bytes", "4096"));
        secret = rig.device("meter");
        address = ":" + rig.get(MqttDoor.class).port();
        bystander = new Wire(address);
        bystander.send(Wire.connect(4, "bystander", "meter", secret, true));
        bystander.expect(Wire.CONNACK);
    }

    @AfterAll
    static void close() throws IOException {
        bystander.close();
        rig.close();
    }

    /** The others are served as before, and nothing was written but what they said. */
    @AfterEach
    void nothingElseChanged() throws IOException {
        long before = rig.count("select count(*) from telemetry.observation");
        bystander.send(Wire.publish(4, "obs/meter/power", 5, 1, "1"));
        assertThat(bystander.expect(Wire.PUBACK)).containsExactly(0, 5);
        assertThat(rig.count("select count(*) from telemetry.observation")).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void endTheirOwnConnectionOnly(Case wrong) throws IOException {
        long before = rig.count("select count(*) from telemetry.observation");
        try (Wire wire = new Wire(address)) {
            if (wrong.connected) {
                wire.send(Wire.connect(wrong.level, "", "meter", secret, true));
                wire.expect(Wire.CONNACK);
            }
            wire.send(wrong.bytes);
            if (wrong.unfinished()) {
                return;
            }
            if (wrong.fatal) {
                assertThat(wire.drain()).isLessThan(16);
            } else {
                wire.send(Wire.publish(wrong.level, "obs/meter/power", 6, 1, "1"));
                assertThat(wire.until(Wire.PUBACK)).startsWith(0, 6);
                before++;
            }
        }
        assertThat(rig.count("select count(*) from telemetry.observation")).isEqualTo(before);
    }

    @Test
    void survivesAnyBytesAtAll() throws IOException {
        long before = rig.count("select count(*) from telemetry.observation");
        Random random = new Random(42);
        byte[] connect = Wire.connect(5, "", "meter", secret, true);
        for (int i = 0; i < 400; i++) {
            byte[] noise = new byte[1 + random.nextInt(60)];
            random.nextBytes(noise);
            try (Wire wire = new Wire(address)) {
                if (i % 2 == 0) {
                    wire.send(connect);
                    wire.expect(Wire.CONNACK);
                }
                wire.send(noise);
            }
        }
        assertThat(rig.count("select count(*) from telemetry.observation")).isEqualTo(before);
    }

    static Stream<Case> cases() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MalformedPacketsTests.class.getResourceAsStream("/mqtt/malformed.txt")),
                StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            return lines.stream().flatMap(MalformedPacketsTests::read);
        }
    }

    private static Stream<Case> read(String line) {
        String[] cells = line.split(" \\| ", -1);
        IntStream levels = cells[0].equals("*") ? IntStream.of(4, 5) : IntStream.of(Integer.parseInt(cells[0]));
        return levels.mapToObj(level -> new Case(
                level,
                cells[1].equals("connected"),
                cells[2],
                HexFormat.of().parseHex(cells[3].replace(" ", "")),
                cells[4].equals("C")));
    }

    /** One line of the table. */
    record Case(int level, boolean connected, String rule, byte[] bytes, boolean fatal) {

        boolean unfinished() {
            return rule.contains("silence");
        }

        @Override
        public String toString() {
            return "MQTT " + (level == 5 ? "5" : "3.1.1") + ", " + rule;
        }
    }
}
