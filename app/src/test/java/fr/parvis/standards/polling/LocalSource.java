package fr.parvis.standards.polling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** A real HTTP server that serves captured documents, well and badly. */
final class LocalSource implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile URI elsewhere = URI.create("http://localhost/");

    LocalSource() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    void redirectTo(URI uri) {
        elsewhere = uri;
    }

    int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    String lastHeader(String name) {
        return headers.getOrDefault(name, "");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.merge(path, 1, Integer::sum);
        headers.clear();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(known(name), values.getFirst()));
        try (exchange) {
            switch (path) {
                case "/aalen" -> send(exchange, captured("parkapi-v3/aalen.json"));
                case "/basel" -> conditional(exchange, captured("parkapi-v1/basel.json"));
                case "/strasbourg" -> send(exchange, captured("strasbourg/StatusResponse.json"));
                case "/strasbourg-places" -> send(exchange, captured("strasbourg/LocationSample.json"));
                case "/gzip" -> zipped(exchange, captured("parkapi-v3/aalen.json"));
                case "/bomb" -> zipped(exchange, new byte[20 << 20]);
                case "/ngsi" -> send(exchange, part(exchange.getRequestURI().getQuery()));
                case "/error-payload" -> send(exchange, "{\"error\": \"quota\"}".getBytes(StandardCharsets.UTF_8));
                case "/endless" -> endless(exchange);
                case "/slow" -> slow(exchange);
                case "/cut" -> cut(exchange);
                case "/moved" -> {
                    exchange.getResponseHeaders().set("Location", elsewhere.toString());
                    exchange.sendResponseHeaders(302, -1);
                }
                default -> exchange.sendResponseHeaders(500, -1);
            }
        }
    }

    private static String known(String name) {
        return name.equalsIgnoreCase("x-api-key")
                ? "X-Api-Key"
                : name.equalsIgnoreCase("if-none-match") ? "If-None-Match" : name;
    }

    private static void conditional(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, body);
        }
    }

    private static void zipped(HttpExchange exchange, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, bytes.toByteArray());
    }

    /** 2,500 entities in parts. */
    private static byte[] part(String query) {
        int from = Integer.parseInt(query.replaceFirst(".*offset=(\\d+).*", "$1"));
        int limit = Integer.parseInt(query.replaceFirst(".*limit=(\\d+).*", "$1"));
        return IntStream.range(from, Math.min(2_500, from + limit))
                .mapToObj(i ->
                        "{\"id\":\"p%d\",\"type\":\"OffStreetParking\",\"availableSpotNumber\":%d}".formatted(i, i))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] piece = new byte[65_536];
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 1_000; i++) {
                out.write(piece);
            }
        }
    }

    private void slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('[');
        exchange.getResponseBody().flush();
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('[');
        exchange.getResponseBody().flush();
        throw new IOException("cut on purpose");
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] captured(String file) throws IOException {
        try (InputStream in = LocalSource.class.getResourceAsStream("/feeds/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
