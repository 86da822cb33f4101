package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilterTests {

    @ParameterizedTest
    @CsvSource({
        "live/#, live/clapiers/pool, true",
        "live/#, live, true",
        "live/#, lives, false",
        "live/+/pool, live/clapiers/pool, true",
        "live/+/pool, live/clapiers/hall/pool, false",
        "live/+, live, false",
        "live/+, live/, true",
        "+/+, live/x, true",
        "#, live/x/y, true",
        "#, $SYS/uptime, false",
        "+/uptime, $SYS/uptime, false",
        "$SYS/#, $SYS/uptime, true",
        "live/clapiers/pool, live/clapiers/pool, true",
        "live/clapiers/pool, live/clapiers/pools, false",
        "live/clapiers/pools, live/clapiers/pool, false",
    })
    void matchesAsTheStandardSays(String filter, String topic, boolean matches) {
        assertThat(new TopicFilter(filter).matches(topic)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "live/#/x", "live#", "+live", "live/x+", "a\0b", "##"})
    void knowsWhatIsNoFilter(String text) {
        assertThat(new TopicFilter(text).isValid()).isFalse();
    }
}
