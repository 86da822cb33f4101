package fr.parvis.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.doors.DoorsSettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The live door alone, on a real server: what a browser hears. */
@Timeout(30)
class LiveRouteTests {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();
    private LiveHub hub;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        listen(Map.of());
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void tellsEachChangeToWhoeverShowsIt() throws Exception {
        BufferedReader town = lines("/clapiers/direct", false);
        BufferedReader place = lines("/clapiers/direct?sujet=place-2", false);
        BufferedReader neighbour = lines("/jacou/direct", false);
        awaitListeners(3);
        publish("clapiers", "place-1", "un");
        publish("clapiers", "place-2", "deux");
        publish("jacou", "place-1", "ailleurs");
        assertThat(data(town, 2)).containsExactly("un", "deux");
        assertThat(data(place, 1)).containsExactly("deux");
        assertThat(data(neighbour, 1)).containsExactly("ailleurs");
    }

    @Test
    void packsOnceWhatManyHear() throws Exception {
        publish("clapiers", "place-0", "avant vous");
        BufferedReader early = lines("/clapiers/direct?depuis=0", true);
        awaitListeners(1);
        String long1 = "plein ".repeat(20_000);
        publish("clapiers", "place-1", long1);
        assertThat(data(early, 2)).containsExactly("avant vous", long1);
        BufferedReader late = lines("/clapiers/direct", true);
        awaitListeners(2);
        publish("clapiers", "place-1", "il reste de la place – 12");
        assertThat(data(early, 1)).containsExactly("il reste de la place – 12");
        assertThat(data(late, 1)).containsExactly("il reste de la place – 12");
    }

    /** What is made once for all listeners is made once a loop: it must not be once a listener. */
    @Test
    void gathersListenersByEventLoop() throws Exception {
        int pages = 8 * Runtime.getRuntime().availableProcessors();
        for (int page = 0; page < pages; page++) {
            lines("/clapiers/direct", true);
        }
        awaitListeners(pages);
        assertThat(hub.loops()).isLessThanOrEqualTo(2 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void resumesWithTheNewestOfEachTopicOnce() throws Exception {
        publish("clapiers", "place-1", "vu");
        long left = hub.position();
        publish("clapiers", "place-1", "passé");
        publish("clapiers", "place-2", "autre");
        publish("clapiers", "place-1", "nouveau");
        HttpRequest request = HttpRequest.newBuilder(at("/clapiers/direct"))
                .header("Last-Event-ID", Long.toString(left))
                .build();
        assertThat(data(reader(ask(request), false), 2)).containsExactly("autre", "nouveau");
    }

    @Test
    void refusesTheListenerTooMuchOfOneAddressUntilAnotherLeaves() throws Exception {
        listen(Map.of("parvis.live.listeners-per-address", "1"));
        HttpResponse<InputStream> first =
                ask(HttpRequest.newBuilder(at("/clapiers/direct")).build());
        awaitListeners(1);
        HttpResponse<InputStream> second =
                ask(HttpRequest.newBuilder(at("/clapiers/direct")).build());
        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.headers().firstValue("Retry-After")).hasValue("30");
        first.body().close();
        awaitListeners(0);
        assertThat(ask(HttpRequest.newBuilder(at("/clapiers/direct")).build()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsWhoComesLaterWhatNobodyHeard() throws Exception {
        publish("clapiers", "place-1", "un");
        HttpResponse<InputStream> first =
                ask(HttpRequest.newBuilder(at("/clapiers/direct?depuis=0")).build());
        assertThat(data(reader(first, false), 1)).containsExactly("un");
        first.body().close();
        awaitListeners(0);
        publish("clapiers", "place-2", "deux");
        assertThat(data(lines("/clapiers/direct?depuis=0", false), 2)).containsExactly("un", "deux");
    }

    @Test
    void goesOnAfterAChangeThatCannotBeWritten() throws Exception {
        BufferedReader town = lines("/clapiers/direct", false);
        awaitListeners(1);
        hub.publish("clapiers", "figure", "place-1", () -> {
            throw new IllegalStateException("on purpose");
        });
        TimeUnit.MILLISECONDS.sleep(200);
        publish("clapiers", "place-2", "deux");
        assertThat(data(town, 1)).containsExactly("deux");
    }

    @Test
    void knowsNoTownByThatName() throws Exception {
        assertThat(ask(HttpRequest.newBuilder(at("/nulle-part/direct")).build()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesTheSlowTheNewestStateAndLetsGoOfTheDeaf() throws Exception {
        listen(Map.of("parvis.live.heartbeat", "200ms", "parvis.live.patience", "1s"));
        try (Socket deaf = new Socket("127.0.0.1", server.actualPort())) {
            deaf.setReceiveBufferSize(4 * 1024);
            deaf.getOutputStream()
                    .write("GET /clapiers/direct HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            awaitListeners(1);
            String much = "x".repeat(100_000);
            for (int change = 0; hub.listeners() > 0; change++) {
                publish("clapiers", "place-" + change % 10, much + change);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        assertThat(hub.listeners()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'gzip, deflate, br', true",
        "'br;q=1.0, GZIP;q=0.5', true",
        "'gzip;q=0', false",
        "'gzip; q=0.0', false",
        "'identity', false",
        "'', false",
        "'xgzip', false"
    })
    void readsWhatABrowserAccepts(String field, boolean takes) {
        assertThat(LiveRoute.takesGzip(field)).isEqualTo(takes);
    }

    private void listen(Map<String, String> properties) throws Exception {
        Binder binder = new Binder(new MapConfigurationPropertySource(properties));
        LiveSettings settings = binder.bindOrCreate("parvis.live", LiveSettings.class);
        Set<String> towns = new HashSet<>(List.of("/clapiers", "/jacou"));
        LiveDirectory directory = (host, path, language) ->
                Optional.of(path).filter(towns::contains).map(known -> known.substring(1));
        hub = new LiveHub(vertx, settings, Clock.systemUTC());
        LiveRoute route =
                new LiveRoute(hub, settings, directory, binder.bindOrCreate("parvis.doors", DoorsSettings.class));
        server = vertx.createHttpServer()
                .requestHandler(route::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private void publish(String channel, String topic, String data) {
        hub.publish(channel, "figure", topic, () -> data);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    private BufferedReader lines(String path, boolean packed) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (packed) {
            request.header("Accept-Encoding", "gzip");
        }
        return reader(ask(request.build()), packed);
    }

    private HttpResponse<InputStream> ask(HttpRequest request) throws Exception {
        HttpResponse<InputStream> response = browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
        open.add(response.body());
        return response;
    }

    private static BufferedReader reader(HttpResponse<InputStream> response, boolean packed) throws IOException {
        assertThat(response.headers().firstValue("Content-Encoding"))
                .isEqualTo(packed ? Optional.of("gzip") : Optional.empty());
        InputStream body = packed ? new Unhurried(response.body()) : response.body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next data that are not a beat's. */
    private static List<String> data(BufferedReader lines, int count) throws IOException {
        List<String> data = new ArrayList<>();
        while (data.size() < count) {
            String line = lines.readLine();
            if (line.startsWith("data: ")) {
                data.add(line.substring(6));
            }
        }
        return data;
    }

    private void awaitListeners(int count) throws InterruptedException {
        for (Duration waited = Duration.ZERO;
                hub.listeners() != count && waited.toSeconds() < 10;
                waited = waited.plusMillis(10)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(hub.listeners()).isEqualTo(count);
    }

    /** A reader must not wait for more while it has something: unlike GZIPInputStream, never promises that there is more. */
    private static final class Unhurried extends GZIPInputStream {

        Unhurried(InputStream in) throws IOException {
            super(in);
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
