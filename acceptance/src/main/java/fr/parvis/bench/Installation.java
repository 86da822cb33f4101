package fr.parvis.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** An installation as the launcher script starts and stops it, on ports of its own. */
final class Installation {

    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int STOPPED_WITHIN_SECONDS = 90;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment = new TreeMap<>();
    private final Path data;
    private final Path log;
    private final int port = Ports.free();

    Installation(Path data, Path log, Map<String, String> environment) {
        this.data = data;
        this.log = log;
        this.environment.put("PARVIS_DATA", data.toString());
        this.environment.put("PARVIS_PORT", Integer.toString(port));
        this.environment.put("PARVIS_MQTT_PORT", Integer.toString(Ports.free()));
        this.environment.putAll(environment);
    }

    Path data() {
        return data;
    }

    Process start(String word, String... arguments) throws IOException {
        return Script.start(log, environment, Script.command(word, java.util.List.of(arguments)));
    }

    /** Seconds from calling the script to the last byte of the first page. */
    double secondsToFirstPage(String path, String word, String... arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(word, arguments);
        try {
            awaitPage(path, process);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            stop(process);
        }
    }

    void awaitPage(String path, Process process) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (!answers(request)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("no page came; see " + log);
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As Ctrl-C does. */
    void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
