package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.database.Scope;
import fr.parvis.doors.PublicDoor;
import fr.parvis.kernel.BodyId;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places;
import fr.parvis.places.SayLevel;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.MoveService;
import fr.parvis.territory.ServiceStep;
import fr.parvis.territory.Services;
import fr.parvis.territory.TownService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Eclipse Paho's own client hears at the MQTT door of the whole application, on the demonstration's towns. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"parvis.demo=true", "parvis.doors.port=0"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicTopicsTests {

    private static final int PORT = freePort();
    private static final String COUNTER = "live/clapiers/accueil-de-la-mairie";
    private static final String POOL = "/piscine-intercommunale-des-garrigues";

    @Autowired
    Places places;

    @Autowired
    Bodies bodies;

    @Autowired
    Services services;

    @Autowired
    PublicDoor door;

    private final JsonMapper json = JsonMapper.shared();
    private BodyId clapiers = new BodyId(0);

    @DynamicPropertySource
    static void mqtt(DynamicPropertyRegistry registry) {
        registry.add("parvis.telemetry.mqtt.port", () -> PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    @BeforeAll
    void knowsTheTown() {
        clapiers = bodies.findByCode(BodyKind.COMMUNE, "34077").orElseThrow().id();
    }

    @Test
    void tellsTheLastValueThenEachChangeInTheWordsOfTheOpenInterface() throws Exception {
        try (Ear phone = new Ear("live/clapiers/+")) {
            await().until(() -> phone.last.containsKey(COUNTER) && phone.last.containsKey("live/clapiers" + POOL));
            assertThat(phone.retained).contains(COUNTER);
            assertThat(phone.last.keySet()).allMatch(topic -> topic.startsWith("live/clapiers/"));
            phone.last.forEach((topic, payload) ->
                    assertThat(tree(payload)).as(topic).isEqualTo(element(topic.replaceFirst(".*/", ""))));

            sayClosed();
            await().until(() -> phone.reason(COUNTER).equals("said-by-officer"));
            assertThat(phone.fresh).contains(COUNTER);
            await().untilAsserted(() -> assertThat(tree(phone.last.getOrDefault(COUNTER, new byte[0])))
                    .isEqualTo(element("accueil-de-la-mairie")));

            try (Ear late = new Ear(COUNTER)) {
                await().until(() -> late.reason(COUNTER).equals("said-by-officer"));
                assertThat(late.last).hasSize(1);
            }
            withdraw();
            await().until(() -> !phone.reason(COUNTER).equals("said-by-officer"));
        }
    }

    @Test
    void tellsAPlaceThatManyTownsShareInEachOfThem() throws Exception {
        try (Ear screen = new Ear("live/+" + POOL)) {
            await().until(() -> screen.last.size() >= 31);
            assertThat(screen.last)
                    .containsKeys("live/clapiers" + POOL, "live/montpellier" + POOL)
                    .doesNotContainKey("live/olonzac" + POOL);
            assertThat(screen.last.values().stream().map(String::new).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void tellsNothingOfAServiceThatIsNotOpenToResidents() throws Exception {
        String carPark = "live/castelnau-le-lez/vicarello";
        BodyId castelnau =
                bodies.findByCode(BodyKind.COMMUNE, "34057").orElseThrow().id();
        try (Ear everything = new Ear("live/#")) {
            await().until(() -> everything.last.containsKey(carPark));
            assertThat(everything.last.keySet())
                    .contains("live/olonzac/mairie-d-olonzac")
                    .noneMatch(topic -> topic.endsWith("/parking-du-belvedere"))
                    .noneMatch(topic -> topic.startsWith("live/jacques"));

            services.move(new MoveService(castelnau, TownService.PARKING, ServiceStep.CLOSE, "essai", "essai"));
            await().until(() -> everything.last.getOrDefault(carPark, new byte[1]).length == 0);
            try (Ear late = new Ear("live/castelnau-le-lez/#")) {
                await().until(() -> late.last.containsKey("live/castelnau-le-lez" + POOL));
                assertThat(late.last).doesNotContainKey(carPark);
            }
        }
    }

    /** Heard at any hour: a person who says closed comes before the opening hours. */
    private void sayClosed() {
        Scope.of(clapiers)
                .run(() -> places.say(new SayLevel(
                        clapiers, counter(), null, null, Duration.ofHours(1), UUID.randomUUID(), "Accueil")));
    }

    private void withdraw() {
        Scope.of(clapiers).run(() -> places.withdrawWord(clapiers, counter()));
    }

    private PlaceId counter() {
        return places.findPlace(clapiers, "accueil-de-la-mairie")
                .orElseThrow()
                .place()
                .id();
    }

    private JsonNode element(String slug) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + door.port() + "/api/v1/clapiers/places");
            String body = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            for (JsonNode place : json.readTree(body).get("places")) {
                if (place.get("slug").stringValue().equals(slug)) {
                    return place;
                }
            }
            throw new AssertionError(slug + " is not in " + body);
        } catch (IOException | InterruptedException away) {
            throw new AssertionError(away);
        }
    }

    private JsonNode tree(byte[] payload) {
        return json.readTree(payload);
    }

    /** Somebody who subscribes without any account. */
    private final class Ear implements AutoCloseable {

        private final Map<String, byte[]> last = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<String> retained = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> fresh = new ConcurrentLinkedQueue<>();
        private final MqttClient client;

        Ear(String filter) throws MqttException {
            client = new MqttClient("tcp://127.0.0.1:" + PORT, UUID.randomUUID().toString(), new MemoryPersistence());
            client.connect();
            client.subscribe(filter, 0, (topic, message) -> {
                (message.isRetained() ? retained : fresh).add(topic);
                last.put(topic, message.getPayload());
            });
        }

        String reason(String topic) {
            byte[] payload = last.getOrDefault(topic, "{}".getBytes(StandardCharsets.UTF_8));
            return tree(payload).path("trust").path("reason").asString("");
        }

        @Override
        public void close() throws MqttException {
            client.disconnect();
            client.close();
        }
    }
}
