package fr.parvis.standards.following;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A source on this machine, under the name localhost: says what a test puts, and behaves badly on request. */
public final class ServedFeed implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public ServedFeed() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public String authority() {
        return "localhost:" + server.getAddress().getPort();
    }

    public URI uri(String path) {
        return URI.create("http://" + authority() + path);
    }

    public void put(String path, String document) {
        documents.put(path, document.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a captured document of the test resources. */
    public void putCaptured(String path, String file) throws IOException {
        try (InputStream in = ServedFeed.class.getResourceAsStream("/feeds/" + file)) {
            documents.put(path, Objects.requireNonNull(in, file).readAllBytes());
        }
    }

    public int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    /** The X-Api-Key that came with the last question for a path. */
    public String key(String path) {
        return keys.getOrDefault(path, "");
    }

    /** A car park as the platform of Montpellier writes it. */
    public static String parking(String id, String name, double longitude, double latitude, int free, Instant at) {
        return """
                {"id":"%s","type":"OffStreetParking",
                 "availableSpotNumber":{"type":"Number","value":%d,
                   "metadata":{"timestamp":{"type":"DateTime","value":"%s"}}},
                 "location":{"type":"geo:json","value":{"type":"Point","coordinates":[%s,%s]},"metadata":{}},
                 "name":{"type":"Text","value":"%s","metadata":{}},
                 "status":{"type":"Text","value":"Open","metadata":{}},
                 "totalSpotNumber":{"type":"Number","value":379,"metadata":{}}}
                """.formatted(id, free, at, longitude, latitude, name);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        keys.put(path, Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Api-Key"), ""));
        try (exchange) {
            if (path.equals("/slow")) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('[');
                exchange.getResponseBody().flush();
                closed.await();
            } else if (path.equals("/inwards")) {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/x");
                exchange.sendResponseHeaders(302, -1);
            } else if (documents.containsKey(path)) {
                byte[] body = documents.get(path);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.sendResponseHeaders(500, -1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            asked.merge(path, 1, Integer::sum);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
