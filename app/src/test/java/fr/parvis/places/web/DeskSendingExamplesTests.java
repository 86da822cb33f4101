package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.IdentitySettings;
import fr.parvis.telemetry.TelemetrySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeskSendingExamplesTests {

    private static final Map<String, String> ADDRESS = Map.of("address", "https://parvis.example.fr");

    @TempDir
    Path folder;

    private static <T> T settings(Class<T> type, Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("", Bindable.of(type));
    }

    private static DeskSending sending(String device, Map<String, String> telemetry) {
        return new DeskSendingExamples(
                        settings(IdentitySettings.class, ADDRESS), settings(TelemetrySettings.class, telemetry))
                .of(device);
    }

    @Test
    void namesHostAndPort() {
        DeskSending sending = sending("gym-1", Map.of("mqtt.port", "1884"));
        assertThat(sending.mqtt())
                .isEqualTo("mosquitto_pub -h parvis.example.fr -p 1884 -u gym-1 -P … -q 1 -t obs/gym-1/occupied -m 12");
        assertThat(sending.http()).isEqualTo("https://parvis.example.fr/api/v1/observations");
    }

    @Test
    void tellsOfTls() throws IOException {
        Path file = Files.createFile(folder.resolve("chain.pem"));
        DeskSending sending =
                sending("gym-1", Map.of("mqtt.certificate", file.toString(), "mqtt.private-key", file.toString()));
        assertThat(sending.tls()).isTrue();
        assertThat(sending.mqtt()).contains("-p 1883 --capath /etc/ssl/certs -u");
    }

    @Test
    void keepsAKeyOneWordOfTheCommand() {
        assertThat(sending("l'entrée $(x)", Map.of()).mqtt())
                .contains("-u 'l'\\''entrée $(x)' -P", "-t 'obs/l'\\''entrée $(x)/occupied' -m");
    }

    @Test
    void givesNoCommandForAShutDoor() {
        assertThat(sending("gym-1", Map.of("mqtt.enabled", "false")).mqtt()).isNull();
    }
}
