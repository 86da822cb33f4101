package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterDeviceTests {

    private static final BodyId TOWN = new BodyId(1);

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "+", "#", "a\u0000"})
    void refusesWhatCannotBeALevelOfATopicOrOfAnAddress(String key) {
        assertThatThrownBy(() -> RegisterDevice.of(TOWN, key, "Meter"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TelemetryError.WRONG_DEVICE_KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", ".a", "a.b", "Halle 34189"})
    void takesPointsAmongOtherCharacters(String key) {
        assertThat(RegisterDevice.of(TOWN, key, "Meter").key()).isEqualTo(key);
    }

    @Test
    void givesSourcesCalledByPointsAKeyThatWillDo() {
        assertThat(FeedIntake.deviceOf("..")).startsWith("-~");
        assertThat(FeedIntake.deviceOf(" . ")).startsWith("-~");
        assertThat(FeedIntake.deviceOf("P.1")).isEqualTo("P.1");
    }

    @Test
    void keepsSourcesApartWhoseNamesTopicsDoNotAllow() {
        String alike = "parking souterrain de la place de la Comédie, niveau inférieur, ";
        List<String> names = List.of(
                "a-b", "a/b", "a#b", "a+b", "a\tb", "", " ", "-", alike + "A", alike + "B", "🅿".repeat(32) + "xy");
        List<String> keys = names.stream().map(FeedIntake::deviceOf).toList();
        assertThat(keys).doesNotHaveDuplicates().contains("a-b", "-");
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(RegisterDevice.of(TOWN, key, "Meter").key())
                                .isEqualTo(new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }
}
