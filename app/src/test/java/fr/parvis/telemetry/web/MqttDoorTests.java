package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.Scope;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.telemetry.QuarantinedMessage;
import fr.parvis.telemetry.TelemetryRig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eclipse Paho's and Mosquitto's own clients, unmodified. */
class MqttDoorTests {

    private static TelemetryRig rig;
    private static String address;
    private static String secret;

    @BeforeAll
    static void open() {
        rig = TelemetryRig.start(Map.of());
        secret = rig.device("meter");
        rig.device("other");
        address = "tcp://127.0.0.1:" + rig.get(MqttDoor.class).port();
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void acknowledgesOnceItIsOnDisk(int qos) throws MqttException {
        try (MqttClient client = connect("acknowledged")) {
            client.publish(
                    "obs/meter/energy",
                    payload("{\"v\":" + qos + ",\"t\":\"2026-11-22T0" + qos + ":00:00Z\"}"),
                    qos,
                    false);
            assertThat(rig.count("select count(*) from telemetry.observation where observed_at = '2026-11-22T0" + qos
                            + ":00:00Z'"))
                    .isEqualTo(1);
            client.disconnect();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "obs/meter/power|12|1",
                "obs/meter/power| -3.5e1 |1",
                "obs/meter/space|true|1",
                "obs/meter/status|open|1",
                "obs/meter/status|{\"v\":\"almost-full\"}|1",
                "obs/meter/power|[{\"v\":1,\"t\":\"2026-11-20T00:00:00Z\"},{\"v\":2,\"t\":\"2026-11-20T00:00:01Z\"},3]|3",
                "obs/meter|{\"occupied\":12,\"free\":3,\"t\":\"2026-11-20T01:00:00Z\"}|2",
                "obs/meter|[{\"occupied\":12,\"t\":\"2026-11-20T02:00:00Z\"},{\"occupied\":13,\"t\":\"2026-11-20T03:00:00Z\"}]|2",
            })
    void readsEveryFormOfPayload(String topic, String payload, int observations) throws MqttException {
        long before = rig.count("select count(*) from telemetry.observation");
        try (MqttClient client = connect("forms")) {
            client.publish(topic, payload(payload), 1, false);
            client.disconnect();
        }
        assertThat(rig.count("select count(*) from telemetry.observation")).isEqualTo(before + observations);
    }

    @Test
    void countsUnconfirmedPublicationsToo() throws MqttException {
        long before = rig.count("select count(*) from telemetry.observation");
        try (MqttClient client = connect("fire-and-forget")) {
            for (int i = 0; i < 50; i++) {
                client.publish("obs/meter/power", payload(Integer.toString(i)), 0, false);
            }
            client.disconnect();
        }
        TelemetryRig.await(() -> rig.count("select count(*) from telemetry.observation") == before + 50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "obs/other/power|12|135",
                "obs/nobody/power|12|135",
                "obs/meter/happiness|12|144",
                "somewhere/else|12|144",
                "obs/meter/power/now|12|144",
                "obs/meter/power|many|153",
                "obs/meter/occupied|true|153",
                "obs/meter/occupied|{\"v\":false}|153",
                "obs/meter/space|7|153",
                "obs/meter/space|0.5|153",
                "obs/meter/status|99|153",
                "obs/meter/capacity|-4|153",
                "obs/meter/in|-500|153",
                "obs/meter/out|-5|153",
                "obs/meter/power|{\"v\":1|153",
                "obs/meter/power|{\"w\":1}|153",
                "obs/meter/power|{\"v\":1,\"t\":\"2026-11-22T10:00:00\"}|153",
                "obs/meter/power|{\"v\":1,\"t\":\"2099-11-22T10:00:00Z\"}|131",
                "obs/meter|12|153",
            })
    void refusesWithAReasonCodeAndAReasonInWords(String topic, String payload, int reason) throws Exception {
        try (Mqtt5 client = new Mqtt5(address, "meter", secret)) {
            assertThat(client.publish(topic, payload, 1)).isEqualTo(reason);
            assertThat(client.reason()).isNotBlank();
            assertThat(client.publish("obs/meter/power", "12", 1)).isZero();
        }
        assertThat(quarantined()).anyMatch(message -> message.excerpt().equals(payload));
    }

    @Test
    void refusesExactlyOncePublicationsWithTheirReasonAndGoesOn() throws Exception {
        try (Wire wire = new Wire(address)) {
            wire.send(Wire.connect(5, "exactly", "meter", secret, true));
            wire.expect(Wire.CONNACK);
            wire.send(Wire.publish(5, "obs/other/power", 3, 2, "12"));
            assertThat(wire.expect(Wire.PUBREC)).startsWith(0, 3, 0x87);
            wire.send(Wire.publish(5, "obs/meter/power", 3, 2, "12"));
            assertThat(wire.expect(Wire.PUBREC)).containsExactly(0, 3);
        }
    }

    @Test
    void acknowledgesWhatItRefusesToOldClientsAndKeepsItInQuarantine() throws MqttException {
        try (MqttClient client = connect("old")) {
            client.publish("obs/meter/power", payload("rubbish"), 1, false);
            client.disconnect();
        }
        assertThat(quarantined())
                .anyMatch(message -> message.excerpt().equals("rubbish")
                        && message.topic().equals("obs/meter/power")
                        && message.reason().equals("telemetry.not-a-value"));
    }

    @Test
    void refusesWrongCredentials() {
        MqttConnectOptions options = options();
        options.setPassword("wrong".toCharArray());
        assertThatThrownBy(() -> {
                    try (MqttClient client = new MqttClient(address, "stranger", new MemoryPersistence())) {
                        client.connect(options);
                    }
                })
                .isInstanceOfSatisfying(
                        MqttException.class,
                        refused -> assertThat(refused.getReasonCode())
                                .isEqualTo(MqttException.REASON_CODE_FAILED_AUTHENTICATION));
    }

    @ParameterizedTest
    @CsvSource({"5,guessed-5,0x9f", "4,guessed-4,0x03"})
    void tellsWhoeverGuessesASecretToStopAndTakesTheRightOneFromTheSameAddress(int level, String device, int reason)
            throws Exception {
        rig.device(device);
        for (int i = 0; i < WrongSecrets.MOST_OF_A_DEVICE; i++) {
            assertThat(connack(level, device, "wrong")).isEqualTo(level == 5 ? 0x86 : 0x04);
        }
        assertThat(connack(level, device, "wrong")).isEqualTo(reason);
        assertThat(connack(level, "meter", secret)).isZero();
    }

    private static int connack(int level, String user, String password) throws Exception {
        try (Wire wire = new Wire(address)) {
            wire.send(Wire.connect(level, "connack", user, password, true));
            return wire.expect(Wire.CONNACK)[1] & 0xff;
        }
    }

    @Test
    void sendsLastValuesOnSubscriptionAndChangesAfterwards() throws Exception {
        rig.get(TelemetryRig.Board.class).put("live/clapiers/piscine", "12");
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (MqttClient client = new MqttClient(address, "phone", new MemoryPersistence())) {
            client.connect();
            client.subscribe(
                    "live/clapiers/#",
                    0,
                    (topic, message) -> heard.add(topic + " " + message + " " + message.isRetained()));
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("live/clapiers/piscine 12 true");
            rig.get(TelemetryRig.Board.class).put("live/clapiers/piscine", "13");
            rig.get(TelemetryRig.Board.class).put("live/jacou/piscine", "99");
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("live/clapiers/piscine 13 false");
            client.unsubscribe("live/clapiers/#");
            assertThatThrownBy(() -> client.subscribe("obs/#")).isInstanceOf(MqttException.class);
            client.disconnect();
        }
    }

    @Test
    void letsTheNewestConnectionOfAClientTakeOver() throws Exception {
        MqttClient first = connect("twin");
        try (MqttClient second = connect("twin")) {
            TelemetryRig.await(() -> !first.isConnected());
            second.publish("obs/meter/power", payload("1"), 1, false);
            second.disconnect();
        }
        first.close();
    }

    @Test
    void doesNotCountAPacketTwiceThatIsSentAgainAfterABreak() throws Exception {
        byte[] connect = Wire.connect(4, "again", "meter", secret, false);
        byte[] publish = Wire.publish(4, "obs/meter/flow", 77, 1, "5");
        try (Wire wire = new Wire(address)) {
            wire.send(connect);
            wire.expect(Wire.CONNACK);
            wire.send(publish);
            wire.expect(Wire.PUBACK);
        }
        publish[0] |= 0x08;
        try (Wire wire = new Wire(address)) {
            wire.send(connect);
            wire.expect(Wire.CONNACK);
            wire.send(publish);
            wire.expect(Wire.PUBACK);
        }
        assertThat(rig.count("""
                        select count(*) from telemetry.observation o join telemetry.series s on s.id = o.series_id
                         where s.property = 'flow'""")).isEqualTo(1);
    }

    private static List<QuarantinedMessage> quarantined() {
        return Scope.of(TelemetryRig.TOWN).call(() -> rig.get(Quarantine.class).list(TelemetryRig.TOWN, 0));
    }

    private static MqttClient connect(String id) throws MqttException {
        MqttClient client = new MqttClient(address, id, new MemoryPersistence());
        client.setTimeToWait(20_000);
        client.connect(options());
        return client;
    }

    private static MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("meter");
        options.setPassword(secret.toCharArray());
        return options;
    }

    private static byte[] payload(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
