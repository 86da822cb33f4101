package fr.parvis.acceptance.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parvis.acceptance.Certificate;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Mosquitto;
import fr.parvis.acceptance.MqttLine;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** With a certificate both doors speak TLS, and only TLS. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsDoorTests {

    private final Demo demo;
    private final Sensor sensor;
    private final Instant base = Instant.now().minus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private Path folder;
    private Certificate certificate;

    TlsDoorTests(Demo demo) {
        this.demo = demo;
        this.sensor = demo.sensor("pitot");
    }

    @BeforeAll
    void lock() throws Exception {
        folder = Files.createTempDirectory("parvis-certificate");
        certificate = Certificate.make(folder);
        demo.server().stop();
        demo.server()
                .start(
                        Map.of(
                                "PARVIS_CERTIFICATE", certificate.chain().toString(),
                                "PARVIS_PRIVATE_KEY", certificate.key().toString()),
                        certificate.context());
    }

    @AfterAll
    void unlock() throws IOException {
        demo.server().close();
        demo.server().start();
        Demo.delete(folder);
    }

    @Test
    void pahoIsAcknowledgedOverTls() throws Exception {
        Instant at = base.plusSeconds(1);
        try (MqttLine line = MqttLine.open(
                demo.server().mqttPort(), sensor, certificate.context().getSocketFactory())) {
            line.tell(sensor.topic(), "{\"v\":11,\"t\":\"" + at + "\"}", 1);
        }
        assertThat(demo.disk().values(sensor, at)).containsExactly(11.0);
    }

    @Test
    void mosquittoIsAcknowledgedOverTls() throws Exception {
        Instant at = base.plusSeconds(2);
        try (Mosquitto pub = Mosquitto.pub(
                demo.server().mqttPort(),
                sensor,
                "--cafile",
                certificate.chain().toString(),
                "-t",
                sensor.topic(),
                "-m",
                "{\"v\":12,\"t\":\"" + at + "\"}")) {
            assertThat(pub.finish()).isEmpty();
        }
        assertThat(demo.disk().values(sensor, at)).containsExactly(12.0);
    }

    @Test
    void whoSpeaksPlainlyIsNotHeard() {
        assertThatExceptionOfType(MqttException.class)
                .isThrownBy(
                        () -> MqttLine.open(demo.server().mqttPort(), sensor).close());
    }

    @Test
    void pagesComeOverTls() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(certificate.context()).build();
        HttpRequest request = HttpRequest.newBuilder(https("/montpellier")).build();
        HttpResponse<String> page = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.sslSession())
                .hasValueSatisfying(session -> assertThat(session.getProtocol()).isIn("TLSv1.3", "TLSv1.2"));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedByTheReader() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(https("/montpellier")).build();
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.discarding()));
        }
    }

    private URI https(String path) {
        return URI.create("https://127.0.0.1:" + demo.server().at("").getPort() + path);
    }
}
