package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.RefusalText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A topic, a zero, a payload: read, or refused in words. The topic is also tried as a filter. */
class MqttPayloadFuzzTests {

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "obs/meter/power\0 12.5",
                        "obs/meter\0{\"free\":3,\"occupied\":2,\"t\":\"2026-11-22T09:00:00Z\"}",
                        "obs/meter/free\0[1,{\"v\":2,\"t\":\"2026-11-22T09:00:00Z\"},true]",
                        "live/+/places/#\0open")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void refusesInWordsWhatItDoesNotTake(byte[] message) {
        int end = 0;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        String topic = new String(message, 0, end, StandardCharsets.UTF_8);
        byte[] payload = Arrays.copyOfRange(message, Math.min(end + 1, message.length), message.length);
        TopicFilter filter = new TopicFilter(topic);
        if (filter.isValid()) {
            filter.matches("live/montpellier/places/comedie");
            assertThat(filter.hasWildcard() || filter.matches(topic)).isTrue();
        }
        try {
            assertThat(MqttPayload.read(MqttTopic.of(topic), payload)).isNotEmpty();
        } catch (BusinessException refused) {
            assertThat(RefusalText.detail(refused, Locale.FRENCH)).isNotBlank();
        }
    }
}
