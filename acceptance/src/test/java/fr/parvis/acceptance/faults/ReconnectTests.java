package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Mosquitto;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients of others, unmodified and with their own means of coming back, across a kill of the application. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconnectTests {

    private static final int MESSAGES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Demo demo;
    private final Sensor sensor;
    private final Instant base = Instant.now().minus(50, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    ReconnectTests(Demo demo) {
        this.demo = demo;
        this.sensor = demo.sensor("vicarello");
    }

    @Test
    void pahoDeliversAllOnceItIsBack() throws Exception {
        AtomicInteger delivered = new AtomicInteger();
        MqttAsyncClient client = new MqttAsyncClient(
                "tcp://127.0.0.1:" + demo.server().mqttPort(), "paho-" + UUID.randomUUID(), new MemoryPersistence());
        client.setCallback(new Counting(delivered));
        client.connect(options()).waitForCompletion(PATIENCE.toMillis());
        try {
            for (int i = 0; i < MESSAGES; i++) {
                if (i == MESSAGES / 2) {
                    demo.server().kill();
                    demo.server().start();
                }
                publish(client, base.plusSeconds(i), i);
            }
            Awaitility.await("all are delivered").atMost(PATIENCE).until(() -> delivered.get() == MESSAGES);
        } finally {
            client.disconnectForcibly(100, 100);
            client.close(true);
        }
        assertThat(demo.disk().instants(sensor))
                .containsAll(
                        IntStream.range(0, MESSAGES).mapToObj(base::plusSeconds).toList());
        mustBeCountedOnce();
    }

    @Test
    void mosquittoPubGoesOnWithItsLines() throws Exception {
        Instant from = base.plusSeconds(10_000);
        try (Mosquitto pub = Mosquitto.pub(
                demo.server().mqttPort(), sensor, "-i", "mosquitto-lines", "-c", "-l", "-t", sensor.topic())) {
            for (int i = 0; i < MESSAGES; i++) {
                if (i == MESSAGES / 2) {
                    demo.server().kill();
                    demo.server().start();
                }
                pub.write(line(from.plusSeconds(i), i));
            }
            Awaitility.await("all are kept")
                    .atMost(PATIENCE)
                    .until(() -> demo.disk()
                            .instants(sensor)
                            .containsAll(IntStream.range(0, MESSAGES)
                                    .mapToObj(from::plusSeconds)
                                    .toList()));
        }
        mustBeCountedOnce();
    }

    @Test
    void mosquittoSubHearsAgainByItself() throws Exception {
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        try (Mosquitto sub = Mosquitto.sub(demo.server().mqttPort(), "-t", "live/#", "-i", "mosquitto-ears")) {
            Thread.ofVirtual().start(() -> listen(sub.lines(), heard));
            Awaitility.await("what is live is heard").atMost(PATIENCE).until(() -> !heard.isEmpty());
            demo.server().kill();
            demo.server().start();
            heard.clear();
            Awaitility.await("what changes is heard again").atMost(PATIENCE).until(() -> {
                demo.door().tell(sensor, null, heard.size() % 60);
                return !heard.isEmpty();
            });
        }
    }

    private void mustBeCountedOnce() {
        long kept = demo.disk().instants(sensor).size();
        assertThat(demo.disk().counted(sensor)).isEqualTo(kept);
        assertThat(demo.disk().summarised(sensor)).isEqualTo(kept);
    }

    private static void listen(BufferedReader lines, ConcurrentLinkedQueue<String> heard) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(sensor.device());
        options.setPassword(sensor.secret().toCharArray());
        options.setAutomaticReconnect(true);
        options.setMaxReconnectDelay(1_000);
        options.setCleanSession(false);
        options.setMaxInflight(MESSAGES);
        return options;
    }

    /** As an application does: what cannot be handed over while the line is broken is handed over again. */
    private void publish(MqttAsyncClient client, Instant at, int value) {
        byte[] payload = line(at, value).getBytes(StandardCharsets.UTF_8);
        Awaitility.await("the client takes it")
                .atMost(PATIENCE)
                .ignoreException(MqttException.class)
                .until(() -> {
                    client.publish(sensor.topic(), payload, 1, false);
                    return true;
                });
    }

    private static String line(Instant at, int value) {
        return "{\"v\":" + value % 60 + ",\"t\":\"" + at + "\"}";
    }

    private record Counting(AtomicInteger delivered) implements MqttCallback {

        @Override
        public void connectionLost(Throwable cause) {}

        @Override
        public void messageArrived(String topic, MqttMessage message) {}

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            delivered.incrementAndGet();
        }
    }
}
