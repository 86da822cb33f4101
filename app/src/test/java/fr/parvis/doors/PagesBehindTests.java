package fr.parvis.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** The door before a container that counts what it is asked. */
class PagesBehindTests {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger port = new AtomicInteger();
    private final HttpServer container = container();

    @BeforeEach
    void open() throws Exception {
        DoorsSettings settings = new DoorsSettings(
                "127.0.0.1", 0, null, null, Duration.ofSeconds(60), 1, 8, DataSize.ofMegabytes(1), Set.of());
        int behind = container.getAddress().getPort();
        vertx.deployVerticle(new DoorLoop(settings, List.of(), new KeptPages(1_000_000), behind, port::set))
                .await(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
        container.stop(0);
    }

    @Test
    void givesAPageThatIsEverybodysAgainWithoutAskingForIt() throws Exception {
        HttpResponse<String> first = get("/town", "parvis-language=fr");
        HttpResponse<String> second = get("/town", "parvis-language=fr");

        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("answer 1");
        assertThat(second.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(second.headers().firstValue("content-length")).contains("8");
    }

    @Test
    void tellsNobodyThatItMayKeepThePage() throws Exception {
        assertThat(get("/town", "").headers().firstValue("surrogate-control")).isEmpty();
        assertThat(get("/town", "").headers().firstValue("surrogate-control")).isEmpty();
    }

    @Test
    void asksAgainForAnotherReaderAndForAnotherAddress() throws Exception {
        get("/town", "parvis-language=fr");

        assertThat(get("/town", "parvis-language=en").body()).isEqualTo("answer 2");
        assertThat(get("/town?x=1", "parvis-language=fr").body()).isEqualTo("answer 3");
    }

    @Test
    void keepsNoPageOfOneReaderAndNoneThatSetsACookie() throws Exception {
        get("/mine", "");
        assertThat(get("/mine", "").body()).isEqualTo("answer 2");

        get("/town-with-cookie", "");
        assertThat(get("/town-with-cookie", "").body()).isEqualTo("answer 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slow", "/mine", "/town", "/large"})
    void saysNothingOfClientsThatGoAway(String path) throws Exception {
        Queue<Throwable> unhandled = new ConcurrentLinkedQueue<>();
        vertx.exceptionHandler(unhandled::add);
        for (int i = 0; i < 30; i++) {
            goAway(path + "?" + i, i % 3);
        }
        assertThat(get(path, "").statusCode()).isEqualTo(200);
        assertThat(unhandled).isEmpty();
    }

    /** Asks and resets the line: at once, or a little later. */
    private void goAway(String path, long millis) throws Exception {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port.get())) {
            line.setSoLinger(true, 0);
            line.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis * 15));
        }
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.get() + path))
                .header("Cookie", cookie)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpServer container() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
            server.createContext("/", this::answer);
            server.start();
            return server;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = ("answer " + asked.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/slow")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        if (path.startsWith("/large")) {
            body = new byte[1_000_000];
        }
        exchange.getResponseHeaders().add("Cache-Control", "no-cache");
        if (path.startsWith("/town")) {
            exchange.getResponseHeaders().add("Surrogate-Control", "max-age=1");
        }
        if (path.endsWith("-with-cookie")) {
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
