package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.TelemetryError;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MqttPayloadTests {

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
