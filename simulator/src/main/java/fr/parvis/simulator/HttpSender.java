package fr.parvis.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The HTTP door: one observation, or many at once as lines of JSON. */
final class HttpSender implements Sender {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI door;

    HttpSender(String base) {
        this.door = URI.create(base + "/api/v1/observations");
    }

    @Override
    public void send(SensorPlan.Sensor sensor, double value) throws IOException, InterruptedException {
        post(sensor, line(sensor, null, value), "application/json");
    }

    void sendLines(SensorPlan.Sensor sensor, String lines) throws IOException, InterruptedException {
        post(sensor, lines, "application/x-ndjson");
    }

    static String line(SensorPlan.Sensor sensor, @Nullable String time, double value) {
        String at = time == null ? "" : "\"time\":\"" + time + "\",";
        return "{\"device\":\"" + sensor.device() + "\",\"property\":\"" + sensor.property() + "\"," + at + "\"value\":"
                + Math.round(value) + "}";
    }

    private void post(SensorPlan.Sensor sensor, String body, String type) throws IOException, InterruptedException {
        String credential = Base64.getEncoder()
                .encodeToString((sensor.device() + ":" + sensor.secret()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + credential)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(sensor.device() + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
