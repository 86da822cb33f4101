package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An operator who mistypes a setting reads what is wrong, and no stack. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    @ParameterizedTest
    @CsvSource({
        "parvis.doors.port=99999, PARVIS_PORT",
        "parvis.telemetry.mqtt.port=-1, PARVIS_MQTT_PORT",
        "parvis.doors.certificate=/nowhere.pem, PARVIS_PRIVATE_KEY",
        "parvis.identity.address=not_a_url, PARVIS_PUBLIC_ADDRESS",
    })
    void isToldInASentence(String setting, String named, CapturedOutput output) {
        try {
            new SpringApplicationBuilder(Settings.class)
                    .web(WebApplicationType.NONE)
                    .run("--" + setting);
        } catch (RuntimeException told) {
            assertThat(output.getAll()).contains(named).doesNotContain("\tat ");
            return;
        }
        assertThat(output.getAll()).as("it started").isNull();
    }

    @EnableConfigurationProperties({
        fr.parvis.doors.DoorsSettings.class,
        fr.parvis.telemetry.TelemetrySettings.class,
        fr.parvis.identity.IdentitySettings.class
    })
    static class Settings {}
}
