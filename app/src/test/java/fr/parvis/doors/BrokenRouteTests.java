package fr.parvis.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BrokenRouteTests {

    @Test
    void answersThatItFailedInsteadOfNotAnswering() throws Exception {
        Vertx vertx = Vertx.vertx();
        AtomicInteger port = new AtomicInteger();
        DoorsSettings settings = new DoorsSettings(
                "127.0.0.1", 0, null, null, Duration.ofSeconds(60), 1, 8, DataSize.ofMegabytes(1), Set.of());
        try (HttpClient client = HttpClient.newHttpClient()) {
            vertx.deployVerticle(new DoorLoop(settings, List.of(new Broken()), new KeptPages(1), 1, port::set))
                    .await(10, TimeUnit.SECONDS);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.get() + "/broken"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(500);
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private static final class Broken implements DoorRoute {

        @Override
        public boolean serves(HttpMethod method, String path) {
            return true;
        }

        @Override
        public void handle(HttpServerRequest request) {
            throw new IllegalStateException("an error of ours");
        }
    }
}
