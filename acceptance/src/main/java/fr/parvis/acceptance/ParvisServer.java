package fr.parvis.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The packed application in a process of its own, on loopback and free ports, with a data folder that outlives it: it
 * can be killed and started again.
 */
public final class ParvisServer implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int PORTS_TRIED = 100;

    private final Path data;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> jvm;
    private final int port = freePort();
    private final int mqttPort = freePort();
    private volatile HttpClient client = client(null);
    private volatile String scheme = "http";
    private @Nullable Process process;

    private ParvisServer(Path data, List<String> jvm, Map<String, String> environment) {
        this.data = data;
        this.jvm = List.copyOf(jvm);
        this.environment.put("PARVIS_PORT", Integer.toString(port));
        this.environment.put("PARVIS_MQTT_PORT", Integer.toString(mqttPort));
        this.environment.put("PARVIS_DATA", data.toString());
        this.environment.putAll(environment);
    }

    /** As it would run for real. */
    public static ParvisServer start(Path data, List<String> jvm, Map<String, String> environment) {
        ParvisServer server = new ParvisServer(data, jvm, environment);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        server.start();
        return server;
    }

    /** Starts, or starts again; returns once {@code /healthz} answers 200. */
    public void start() {
        start(Map.of(), null);
    }

    /** As the other, with more environment for this one time. */
    public void start(Map<String, String> more) {
        start(more, null);
    }

    /** As the other; with a certificate among it, to be trusted, the public port speaks TLS. */
    public void start(Map<String, String> more, @Nullable SSLContext trusted) {
        scheme = trusted == null ? "http" : "https";
        client = client(trusted);
        ProcessBuilder builder = command("run");
        builder.environment().putAll(more);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        try {
            process = builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        awaitReady();
    }

    /** A command of the packed application, with this server's environment, not started yet. */
    public ProcessBuilder command(String... words) {
        List<String> command = new ArrayList<>(List.of(java(), "--enable-native-access=ALL-UNNAMED", "-Xmx512m"));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    /** SIGKILL: no farewell. */
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as systemd stops it. */
    public void stop() {
        running().destroy();
        awaitEnd();
    }

    public long pid() {
        return running().pid();
    }

    /** What it is started with, beside the environment of this process. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    public Path data() {
        return data;
    }

    public int mqttPort() {
        return mqttPort;
    }

    /** The address of a path on the public port. */
    public URI at(String path) {
        return URI.create(scheme + "://127.0.0.1:" + port + path);
    }

    /** What a GET answers. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(20)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        Process alive = process;
        if (alive != null && alive.isAlive()) {
            stop();
        }
    }

    private Process running() {
        Process alive = process;
        if (alive == null) {
            throw new IllegalStateException("never started");
        }
        return alive;
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline || !running().isAlive()) {
                running().destroyForcibly();
                throw new IllegalStateException("Parvis did not get ready; see " + log());
            }
            pause();
        }
    }

    private boolean isReady() {
        try {
            return get("/healthz").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void pause() {
        try {
            running().waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            if (!running().waitFor(60, TimeUnit.SECONDS)) {
                running().destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpClient client(@Nullable SSLContext trusted) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2));
        return trusted == null ? builder.build() : builder.sslContext(trusted).build();
    }

    private File log() {
        try {
            Files.createDirectories(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return data.resolve("parvis.log").toFile();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("parvis.jar", "../app/target/parvis.jar"))
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there: ./parvis test packs it before these tests");
        }
        return jar;
    }

    /** Below those that the system gives to outgoing connections: it is still free when the server starts again. */
    private static int freePort() {
        for (int i = 0; i < PORTS_TRIED; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST_PORT + " and " + HIGHEST_PORT);
    }
}
