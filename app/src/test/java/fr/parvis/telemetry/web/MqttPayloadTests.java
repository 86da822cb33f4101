package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Submission;
import fr.parvis.telemetry.TelemetryError;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MqttPayloadTests {

    @ParameterizedTest
    @ValueSource(strings = {"12f", "12d", "0x1p3", "1e", "+12", ".5", "5.", "007", "1_000", "-", "--1"})
    void takesNumbersOfJsonOnly(String payload) {
        MqttTopic topic = new MqttTopic("pool", "occupied");
        assertThatThrownBy(() -> MqttPayload.read(topic, payload.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TelemetryError.NOT_A_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-0.5,-0.5", "1e3,1000", "0,0", " 7 ,7", "2.5E-1,0.25"})
    void takesEveryNumberOfJson(String payload, double value) {
        MqttTopic topic = new MqttTopic("pool", "occupied");
        assertThat(MqttPayload.read(topic, payload.getBytes(StandardCharsets.UTF_8)))
                .extracting(Submission::value)
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "occupied|{\"v\":1,\"v\":2}",
                "occupied|{\"v\":1,\"t\":\"2026-11-22T09:00:00Z\",\"t\":\"2026-11-22T10:00:00Z\"}",
                "|{\"occupied\":1,\"free\":2,\"occupied\":3}"
            })
    void refusesAnObjectThatSaysSomethingTwice(String property, String payload) {
        MqttTopic topic = new MqttTopic("pool", property);
        assertThatThrownBy(() -> MqttPayload.read(topic, payload.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TelemetryError.UNREADABLE));
    }
}
