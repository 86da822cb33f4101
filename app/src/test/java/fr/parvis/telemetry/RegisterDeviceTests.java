package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
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
        assertThat(FeedIntake.deviceOf("..")).isEqualTo("-");
        assertThat(FeedIntake.deviceOf(" . ")).isEqualTo("-");
        assertThat(FeedIntake.deviceOf("P.1")).isEqualTo("P.1");
    }
}
