package fr.parvis.acceptance.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Mosquitto;
import fr.parvis.acceptance.MqttLine;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The MQTT door as the clients of others meet it: Eclipse Paho, and Mosquitto's clients. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MqttDoorTests {

    private final Demo demo;
    private final Sensor sensor;
    private final Sensor other;
    private final Instant base = Instant.now().minus(4, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    MqttDoorTests(Demo demo) {
        this.demo = demo;
        this.sensor = demo.sensor("pitot");
        this.other = demo.sensor("circe");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void acknowledgesWhatIsOnDisk(int qos) throws MqttException {
        try (MqttLine line = line(sensor)) {
            for (int i = 0; i < 20; i++) {
                Instant at = base.plusSeconds(1_000L * qos + i);
                line.tell(sensor.topic(), message(at, i), qos);
                assertThat(demo.disk().values(sensor, at)).containsExactly((double) i);
            }
        }
    }

    @Test
    void takesABareNumberOfNow() throws MqttException {
        long before = demo.disk().counted(sensor);
        try (MqttLine line = line(sensor)) {
            line.tell(sensor.topic(), "42", 1);
        }
        assertThat(demo.disk().counted(sensor)).isEqualTo(before + 1);
    }

    @Test
    void countsARepeatOnce() throws MqttException {
        Instant at = base.plusSeconds(100);
        try (MqttLine line = line(sensor)) {
            line.tell(sensor.topic(), message(at, 7), 1);
            long counted = demo.disk().counted(sensor);
            line.tell(sensor.topic(), message(at, 7), 1);
            line.tell(sensor.topic(), message(at, 8), 1);
            assertThat(demo.disk().counted(sensor)).isEqualTo(counted);
        }
        assertThat(demo.disk().values(sensor, at)).containsExactly(7.0);
    }

    @Test
    void keepsNothingOfWhatOneDeviceSaysForAnother() throws MqttException {
        Instant at = base.plusSeconds(200);
        try (MqttLine line = line(sensor)) {
            line.tell(other.topic(), message(at, 5), 1);
            line.tell(sensor.topic(), message(at, 6), 1);
        }
        assertThat(demo.disk().values(other, at)).isEmpty();
        assertThat(demo.disk().values(sensor, at)).containsExactly(6.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"obs", "obs/", "obs//free", "obs/pitot/free/more", "elsewhere/pitot/free", "obs/pitot/fridge"})
    void survivesATopicThatIsNone(String topic) throws MqttException {
        Instant at = base.plusSeconds(300);
        try (MqttLine line = line(sensor)) {
            line.tell(topic, message(at, 5), 1);
            line.tell(sensor.topic(), "43", 1);
        }
        assertThat(demo.disk().values(sensor, at)).isEmpty();
    }

    @Test
    void admitsOnlyTheHolderOfTheSecret() {
        for (String secret : List.of("wrong", "", other.secret())) {
            Sensor forged = new Sensor(sensor.device(), secret, sensor.property(), sensor.capacity());
            assertThatExceptionOfType(MqttSecurityException.class)
                    .as(secret)
                    .isThrownBy(() -> line(forged).close());
        }
    }

    @Test
    void grantsASubscription() throws MqttException {
        try (MqttLine line = line(sensor)) {
            line.subscribe("#");
            line.tell(sensor.topic(), "44", 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqttv31", "mqttv311", "mqttv5"})
    void understandsMosquitto(String version) throws IOException, InterruptedException {
        Instant at = base.plusSeconds(500 + version.hashCode() % 100);
        String said = mosquitto(version, sensor.topic(), message(at, 9));
        assertThat(said).isEmpty();
        assertThat(demo.disk().values(sensor, at)).containsExactly(9.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqttv31", "mqttv311", "mqttv5"})
    void tellsMosquittoWhatATownShows(String version) throws IOException, InterruptedException {
        try (Mosquitto ears = Mosquitto.sub(
                demo.server().mqttPort(),
                "-V",
                version,
                "-i",
                "ears-" + version,
                "-C",
                "1",
                "-W",
                "20",
                "-v",
                "-t",
                "live/montpellier/comedie")) {
            assertThat(ears.finish()).startsWith("live/montpellier/comedie {");
        }
    }

    @Test
    void tellsMosquittoWhyItRefuses() throws IOException, InterruptedException {
        String said = mosquitto("mqttv5", other.topic(), message(base.plusSeconds(700), 9));
        assertThat(said).containsIgnoringCase("not authorized");
    }

    private String mosquitto(String version, String topic, String message) throws IOException, InterruptedException {
        try (Mosquitto mosquitto = Mosquitto.pub(
                demo.server().mqttPort(),
                sensor,
                "-V",
                version,
                "-i",
                "mosquitto-" + version,
                "-t",
                topic,
                "-m",
                message)) {
            return mosquitto.finish();
        }
    }

    private MqttLine line(Sensor as) throws MqttException {
        return MqttLine.open(demo.server().mqttPort(), as);
    }

    private static String message(Instant at, int value) {
        return "{\"v\":" + value + ",\"t\":\"" + at + "\"}";
    }
}
