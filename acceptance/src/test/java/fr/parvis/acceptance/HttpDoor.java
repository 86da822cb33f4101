package fr.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks to {@code POST /api/v1/observations} as a device does. */
public final class HttpDoor {

    public static final String PATH = "/api/v1/observations";
    public static final String JSON = "application/json";
    public static final String LINES = "application/x-ndjson";

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ParvisServer server;

    HttpDoor(ParvisServer server) {
        this.server = server;
    }

    /** What came back: the status, and the JSON that explains it, if it is JSON. */
    public record Reply(int status, String type, JsonNode body) {}

    /** One observation of a sensor; without time, of now. */
    public Reply tell(Sensor sensor, @Nullable String time, double value) {
        return send(sensor, JSON, sensor.json(time, value));
    }

    public Reply send(Sensor sensor, String type, String body) {
        return send(basic(sensor.device(), sensor.secret()), type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param authorization the whole field, or null for none */
    public Reply send(@Nullable String authorization, String type, byte[] body) {
        try {
            return exchange(authorization, type, body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private Reply exchange(@Nullable String authorization, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(PATH))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("Accept-Language", "fr")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        String answered = response.headers().firstValue("content-type").orElse("");
        JsonNode json =
                answered.contains("json") ? JsonMapper.shared().readTree(response.body()) : MissingNode.getInstance();
        return new Reply(response.statusCode(), answered, json);
    }
}
