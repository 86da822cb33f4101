package fr.parvis.live;

import fr.parvis.doors.DoorRoute;
import fr.parvis.doors.DoorsSettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code GET /{town}/direct}: server-sent events of a town, from where the page or the broken line left off. */
@Component
class LiveRoute implements DoorRoute {

    private static final String ENDING = "/direct";
    private static final int RETRY_MILLIS = 3_000;

    private final LiveHub hub;
    private final LiveSettings settings;
    private final LiveDirectory directory;
    private final DoorsSettings doors;
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();

    LiveRoute(LiveHub hub, LiveSettings settings, LiveDirectory directory, DoorsSettings doors) {
        this.hub = hub;
        this.settings = settings;
        this.directory = directory;
        this.doors = doors;
    }

    @Override
    public boolean serves(HttpMethod method, String path) {
        return path.endsWith(ENDING) && method.equals(HttpMethod.GET);
    }

    @Override
    public void handle(HttpServerRequest request) {
        Optional<String> channel = directory.channelOf(host(request), town(request), language(request));
        if (channel.isEmpty()) {
            request.response().setStatusCode(404).end();
        } else if (hub.isFull() || !admit(doors.clientOf(request))) {
            refuse(request);
        } else {
            open(request, channel.get());
        }
    }

    private void open(HttpServerRequest request, String channel) {
        String address = doors.clientOf(request);
        HttpServerResponse response = request.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.setWriteQueueMaxSize(16 * 1024);
        response.write("retry: " + (RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_MILLIS)) + "\n\n");
        hub.join(
                Objects.requireNonNull(Vertx.currentContext()),
                new LiveListener(response, channel, since(request)),
                () -> release(address));
    }

    private long since(HttpServerRequest request) {
        return number(request.getHeader("Last-Event-ID"))
                .or(() -> number(request.getParam("depuis")))
                .orElseGet(hub::position);
    }

    private boolean admit(String address) {
        return perAddress.merge(address, 1, Integer::sum) <= settings.listenersPerAddress() || !release(address);
    }

    private boolean release(String address) {
        perAddress.computeIfPresent(address, (known, count) -> count <= 1 ? null : count - 1);
        return true;
    }

    private static void refuse(HttpServerRequest request) {
        request.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.RETRY_AFTER, "30")
                .end();
    }

    private static Optional<Long> number(@Nullable String text) {
        if (text == null
                || text.isEmpty()
                || text.length() > 19
                || !text.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(Long.parseUnsignedLong(text));
    }

    private static String host(HttpServerRequest request) {
        return request.authority() == null ? "" : request.authority().host();
    }

    private static String town(HttpServerRequest request) {
        String path = Objects.requireNonNull(request.path());
        return path.substring(0, path.length() - ENDING.length());
    }

    private static String language(HttpServerRequest request) {
        return "en".equals(request.getParam("langue")) ? "en" : "fr";
    }
}
