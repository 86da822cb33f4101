package fr.parvis.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.HttpDoor;
import fr.parvis.acceptance.HttpDoor.Reply;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** What is described answers as described; what is sent back when something is wrong, too. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTests {

    private static final String SCHEMA = "/openapi/openapi-3.1-schema-2022-10-07.json";

    private final Demo demo;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Sensor sensor;
    private final Instant base = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private final Description description;

    OpenApiTests(Demo demo) throws IOException, InterruptedException {
        this.demo = demo;
        this.sensor = demo.sensor("triangle");
        this.description = new Description(get("/api/openapi.json", "fr").body());
    }

    @BeforeAll
    void tellAFigure() {
        assertThat(demo.door().tell(sensor, null, 77).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void isAnOpenApiDocumentInBothLanguages(String language) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/openapi.json", language);
        try (InputStream schema = Objects.requireNonNull(getClass().getResourceAsStream(SCHEMA))) {
            assertThat(Description.registry()
                            .getSchema(schema)
                            .validate(JsonMapper.shared().readTree(answer.body())))
                    .isEmpty();
        }
        assertThat(answer.headers().firstValue("content-language")).contains(language);
        assertThat(answer.body()).doesNotContain("\"@").doesNotContain("web.api.");
    }

    @Test
    void answersWhatItDescribes() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (String path : questions()) {
            HttpResponse<String> answer = get(filled(path), "fr");
            asked.add(path);
            faults(path, answer).forEach(fault -> faults.add(path + " " + fault));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .as(path)
                    .contains("*");
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(4);
        assertThat(faults).isEmpty();
    }

    @Test
    void saysInTheSameWordsThatATownIsUnknown() throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        for (String path : questions()) {
            if (path.contains("{town}")) {
                HttpResponse<String> answer = get(path.replace("{town}", "nowhere-at-all"), "fr");
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                faults.addAll(faults(path, answer));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void takesObservationsAsDescribed() {
        String one = sensor.json(base.toString(), 5);
        List<Reply> replies = List.of(
                send(HttpDoor.JSON, one),
                send(HttpDoor.JSON, one),
                send(HttpDoor.JSON, sensor.json(base.toString(), 6)),
                send(HttpDoor.JSON, "[" + one + "," + one.replace("triangle", "unknown") + "]"),
                send(HttpDoor.LINES, one + "\n" + one + "\n"),
                send(HttpDoor.JSON, "{"),
                send(HttpDoor.JSON, "{\"device\":\"triangle\"}"),
                send(HttpDoor.JSON, one.replace("triangle", "comedie")),
                demo.door().send((String) null, HttpDoor.JSON, one.getBytes(StandardCharsets.UTF_8)));
        assertThat(replies.stream().map(Reply::status)).containsExactly(201, 200, 409, 200, 200, 400, 422, 403, 401);
        List<String> faults = new ArrayList<>();
        replies.forEach(reply ->
                faults.addAll(description.faults(HttpDoor.PATH, "post", reply.status(), reply.type(), reply.body())));
        assertThat(faults).isEmpty();
    }

    @Test
    void findsAFieldThatNobodyDescribed() throws IOException, InterruptedException {
        String path = "/api/v1/{town}/places";
        JsonNode answer = JsonMapper.shared()
                .readTree(get(filled(path), "fr").body().replaceFirst("\"slug\"", "\"nickname\":\"x\",\"slug\""));
        assertThat(description.faults(path, "get", 200, "application/json", answer))
                .anyMatch(fault -> fault.contains("nickname"));
    }

    private Reply send(String type, String body) {
        return demo.door().send(sensor, type, body);
    }

    private List<String> questions() {
        return description.document().path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> path.getKey())
                .toList();
    }

    private String filled(String path) {
        String address = path;
        for (JsonNode each :
                description.document().path("paths").path(path).path("get").path("parameters")) {
            address = address.replace(
                    "{" + each.path("name").asString() + "}",
                    each.path("example").asString());
        }
        return address;
    }

    private List<String> faults(String path, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("content-type").orElse("");
        JsonNode body =
                type.contains("json") ? JsonMapper.shared().readTree(answer.body()) : StringNode.valueOf(answer.body());
        return description.faults(path, "get", answer.statusCode(), type, body);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        URI address = demo.server().at(path);
        HttpRequest question = HttpRequest.newBuilder(address)
                .header("Accept-Language", language)
                .build();
        return client.send(question, HttpResponse.BodyHandlers.ofString());
    }
}
