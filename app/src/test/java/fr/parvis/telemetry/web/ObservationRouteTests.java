package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Scope;
import fr.parvis.doors.DoorRoute;
import fr.parvis.telemetry.Devices;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.telemetry.QuarantinedMessage;
import fr.parvis.telemetry.RegisterDevice;
import fr.parvis.telemetry.TelemetryRig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationRouteTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TelemetryRig rig;
    private static HttpServer server;
    private static String secret;

    @BeforeAll
    static void open() {
        rig = TelemetryRig.start(Map.of());
        secret = rig.device("pool");
        DoorRoute route = rig.get(DoorRoute.class);
        server = rig.get(Vertx.class)
                .createHttpServer()
                .requestHandler(request -> {
                    assertThat(route.serves(request.method(), String.valueOf(request.path())))
                            .isTrue();
                    route.handle(request);
                })
                .listen(0)
                .await();
    }

    @AfterAll
    static void close() {
        server.close().await();
        rig.close();
    }

    @Test
    void answersOneObservationOnceItIsOnDisk() {
        HttpResponse<String> answer = post(
                "{\"device\":\"pool\",\"property\":\"occupied\",\"time\":\"2026-11-22T10:00:00+01:00\",\"value\":12}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"recorded\":1}");
        assertThat(rig.count("""
                        select count(*) from telemetry.observation o join telemetry.series s on s.id = o.series_id
                         where s.property = 'occupied' and o.observed_at = '2026-11-22T09:00:00Z'""")).isEqualTo(1);
    }

    @Test
    void answersARepeatAsSuchAndAContradictionWithAConflict() {
        String first = "{\"device\":\"pool\",\"property\":\"free\",\"time\":\"2026-11-22T09:00:00Z\",\"value\":12}";
        assertThat(post(first).statusCode()).isEqualTo(201);
        assertThat(post(first).body()).isEqualTo("{\"recorded\":0,\"repeated\":1}");
        HttpResponse<String> other = post(first.replace("12}", "13}"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body())
                .contains("telemetry.conflicting-value")
                .contains("pool")
                .contains("(13) est refusée");
    }

    @Test
    void takesTheGoodLinesOfABatchAndSaysWhatWasWrongWithTheOthers() {
        String lines = """
                {"device":"pool","property":"in","time":"2026-11-22T09:00:00Z","value":1}
                {"device":"pool","property":"in","time":"2026-11-22T09:01:00Z","value":
                {"device":"pool","property":"in","time":"2026-11-22T09:00:00Z","value":1}

                {"device":"stranger","property":"in","value":1}
                {"device":"pool","property":"in","time":"2026-11-22T09:00:00Z","value":2}
                """;
        HttpResponse<String> answer = post(lines, "application/x-ndjson", "Bearer " + secret);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"recorded\":1,\"repeated\":1,\"refused\":[")
                .contains("\"index\":1,\"code\":\"telemetry.unreadable\"")
                .contains("\"index\":3,\"code\":\"telemetry.not-your-device\"")
                .contains("\"index\":4,\"code\":\"telemetry.conflicting-value\"");
        awaitQuarantined(
                "{\"device\":\"stranger\",\"property\":\"in\",\"value\":1}",
                "{\"device\":\"pool\",\"property\":\"in\",\"time\":\"2026-11-22T09:00:00Z\",\"value\":2}");
    }

    @Test
    void answersABatchOfWhichNothingIsTakenWithTheReasonOfEach() {
        HttpResponse<String> answer = post("[{\"device\":\"pool\",\"property\":\"happiness\",\"value\":1}]");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"recorded\":0,\"repeated\":0,\"refused\":[{\"index\":0,")
                .contains("telemetry.unknown-property");
    }

    @Test
    void saysThatItTakesPostsOnly() {
        HttpRequest put = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.actualPort() + "/api/v1/observations"))
                .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(send(put).statusCode()).isEqualTo(405);
        assertThat(send(put).headers().firstValue("allow")).contains("POST");
        assertThat(send(put).headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(send(put).body()).contains("telemetry.posts-only").contains("\"status\":405");
    }

    private static void awaitQuarantined(String... excerpts) {
        TelemetryRig.await(() ->
                quarantined().stream().map(QuarantinedMessage::excerpt).toList().containsAll(List.of(excerpts)));
    }

    @Test
    void keepsEachRefusedEntryOfAnArrayAsItWasSent() {
        post("[ {\"device\":\"é\", \"value\" :1},7 ]", "application/json", "Bearer " + secret);
        awaitQuarantined("{\"device\":\"é\", \"value\" :1}", "7");
    }

    @Test
    void takesAnArrayOfAThousand() {
        String array = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        "{\"device\":\"pool\",\"property\":\"temperature\",\"time\":\"2026-11-21T%02d:%02d:%02dZ\",\"value\":%d.5}"
                                .formatted(i / 3600, i / 60 % 60, i % 60, i % 30))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(post(array).body()).isEqualTo("{\"recorded\":1000,\"repeated\":0,\"refused\":[]}");
        assertThat(post(array).body()).isEqualTo("{\"recorded\":0,\"repeated\":1000,\"refused\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"device\":\"pool\",\"property\":\"occupied\"}|422|missing-field",
                "{\"device\":\"pool\",\"property\":\"happiness\",\"value\":1}|422|unknown-property",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"value\":\"many\"}|422|not-a-value",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"value\":null}|422|missing-field",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"value\":1e999}|422|not-a-value",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"time\":\"2026-11-22T10:00:00\",\"value\":1}|422|time-without-zone",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"time\":\"yesterday\",\"value\":1}|422|unreadable-time",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"time\":\"2099-01-01T00:00:00Z\",\"value\":1}|422|clock-ahead",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"time\":\"+999999999-01-01T00:00:00Z\",\"value\":1}|422|clock-ahead",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"time\":\"-999999999-01-01T00:00:00Z\",\"value\":1}|422|too-old",
                "{\"device\":\"pool\",\"property\":\"occupied-percent\",\"value\":5000}|422|not-a-share",
                "{\"device\":\"pool\",\"property\":\"free-percent\",\"value\":-1}|422|not-a-share",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"value\":true}|422|not-a-value",
                "{\"device\":\"pool\",\"property\":\"space\",\"value\":7}|422|not-a-space",
                "{\"device\":\"pool\",\"property\":\"space\",\"value\":0.5}|422|not-a-space",
                "{\"device\":\"pool\",\"property\":\"status\",\"value\":99}|422|not-a-status",
                "{\"device\":\"pool\",\"property\":\"status\",\"value\":1}|422|not-a-status",
                "{\"device\":\"pool\",\"property\":\"status\",\"value\":\"ouvert\"}|422|not-a-status",
                "{\"device\":\"pool\",\"property\":\"capacity\",\"value\":-4}|422|negative-count",
                "{\"device\":\"pool\",\"property\":\"in\",\"value\":-500}|422|negative-count",
                "{\"device\":\"pool\",\"property\":\"out\",\"value\":-5}|422|negative-count",
                "{\"device\":\"pool\",\"property\":\"occupied\",\"time\":\"1970-01-01T00:00:00Z\",\"value\":1}|422|too-old",
                "{\"device\":\"neighbour\",\"property\":\"occupied\",\"value\":1}|403|not-your-device",
                "{\"device\":\"pool\",\"device\":\"neighbour\",\"property\":\"occupied\",\"value\":1}|400|unreadable",
                "not json|400|unreadable",
                "{} {}|400|unreadable",
                "[[[[[[[[[[[[1]]]]]]]]]]]]|400|unreadable",
            })
    void refusesWithAReasonAndKeepsItInQuarantine(String body, int status, String reason) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"telemetry." + reason + "\"");
        TelemetryRig.await(() -> quarantined().stream()
                .anyMatch(message -> message.reason().equals("telemetry." + reason)
                        && message.excerpt().equals(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pas du json|\u00a0pas du json\u00a0",
                "[7]|\u00a07\u00a0",
                "{bad|\u00a0{bad\u00a0",
                "``|est vide",
            })
    void showsWhoeverSentAMessageOfAnotherFormARightOne(String body, String told) {
        assertThat(post(body).body())
                .contains(told, "Exemple de bon message", "2026-11-27T08:00:00Z", "\\\"device\\\"");
    }

    @Test
    void saysHowATimeIsWritten() {
        assertThat(post("{\"device\":\"pool\",\"property\":\"occupied\",\"time\":1764220000,\"value\":1}")
                        .body())
                .contains("telemetry.unreadable-time", "1764220000", "entre guillemets", "2026-11-27T08:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Basic !!!", "Basic cG9vbA==", "Digest x"})
    void refusesStrangers(String authorization) {
        HttpResponse<String> answer =
                post("{\"device\":\"pool\",\"property\":\"occupied\",\"value\":1}", "application/json", authorization);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
    }

    @Test
    void takesDeviceAndSecretAsBasicCredentialsAndNoOtherDevicesSecret() {
        rig.device("library");
        String body = "{\"device\":\"pool\",\"property\":\"capacity\",\"value\":1}";
        assertThat(post(body, "application/json", basic("pool", secret)).statusCode())
                .isEqualTo(201);
        assertThat(post(body, "application/json", basic("library", secret)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsWhoeverGuessesASecretToStopAndTakesTheRightOneFromTheSameAddress() {
        rig.device("guessed");
        String body = "{\"device\":\"pool\",\"property\":\"displayed\",\"value\":1}";
        HttpResponse<String> answer = post(body, "application/json", basic("guessed", "wrong"));
        for (int i = 0; i < WrongSecrets.MOST_OF_A_DEVICE; i++) {
            answer = post(body, "application/json", basic("guessed", "wrong"));
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("telemetry.wrong-secrets").contains("« guessed »");
        assertThat(answer.headers().firstValue("retry-after")).contains("60");
        assertThat(post(body, "application/json", basic("pool", secret)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void letsAGatewaySpeakForItsDevicesOnly() {
        String[] gateway = new String[1];
        Scope.of(TelemetryRig.TOWN).run(() -> {
            Devices devices = rig.get(Devices.class);
            devices.register(new RegisterDevice(TelemetryRig.TOWN, "gateway", "Passerelle", true, null));
            devices.register(new RegisterDevice(TelemetryRig.TOWN, "space-1", "Place 1", false, "gateway"));
            gateway[0] = devices.issueCredential(TelemetryRig.TOWN, "gateway").secret();
        });
        String body = "{\"device\":\"space-1\",\"property\":\"space\",\"value\":true}";
        assertThat(post(body, "application/json", "Bearer " + gateway[0]).statusCode())
                .isEqualTo(201);
        assertThat(post(body.replace("space-1", "pool"), "application/json", "Bearer " + gateway[0])
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsABodysDevicesFromItsNeighbour() {
        String neighbours = rig.device(TelemetryRig.NEIGHBOUR, "pool");
        String body = "{\"device\":\"pool\",\"property\":\"flow\",\"value\":1}";
        assertThat(post(body, "application/json", "Bearer " + neighbours).statusCode())
                .isEqualTo(201);
        assertThat(rig.count("select body_id from telemetry.series where property = 'flow'"))
                .isEqualTo(TelemetryRig.NEIGHBOUR.value());
        assertThat(Scope.of(TelemetryRig.NEIGHBOUR)
                        .<List<QuarantinedMessage>, RuntimeException>call(
                                () -> rig.get(Quarantine.class).list(TelemetryRig.TOWN, 0)))
                .isEmpty();
    }

    @Test
    void endsACredentialThatIsRevoked() {
        String ending = rig.device("ending");
        String body = "{\"device\":\"ending\",\"property\":\"occupied\",\"value\":1}";
        assertThat(post(body, "application/json", "Bearer " + ending).statusCode())
                .isEqualTo(201);
        Scope.of(TelemetryRig.TOWN).run(() -> rig.get(Devices.class).revokeCredentials(TelemetryRig.TOWN, "ending"));
        assertThat(post(body, "application/json", "Bearer " + ending).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesWhatIsTooLarge() {
        String many = "{\"device\":\"pool\",\"property\":\"in\",\"value\":1}\n".repeat(10_001);
        assertThat(post(many, "application/x-ndjson", "Bearer " + secret).statusCode())
                .isEqualTo(413);
        String large = " ".repeat(4 * 1024 * 1024 + 1);
        assertThat(post(large).statusCode()).isEqualTo(413);
    }

    @Test
    void speaksEnglishWhenAsked() {
        HttpRequest request = request("{", "application/json", "Bearer " + secret)
                .header("Accept-Language", "en-GB,en;q=0.9")
                .build();
        assertThat(send(request).body()).contains("The message does not have the expected form");
    }

    private static List<QuarantinedMessage> quarantined() {
        return Scope.of(TelemetryRig.TOWN).call(() -> rig.get(Quarantine.class).list(TelemetryRig.TOWN, 0));
    }

    private static HttpResponse<String> post(String body) {
        return post(body, "application/json", "Bearer " + secret);
    }

    private static HttpResponse<String> post(String body, String type, String authorization) {
        return send(request(body, type, authorization).build());
    }

    private static HttpRequest.Builder request(String body, String type, String authorization) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/api/v1/observations"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
