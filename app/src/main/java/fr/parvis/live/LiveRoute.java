package fr.parvis.live;

import fr.parvis.doors.DoorRoute;
import fr.parvis.doors.DoorsSettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code GET /{town}/direct}: server-sent events of a town, or of one {@code sujet} in it, from where the page or the broken
 * line left off.
 */
@Component
class LiveRoute implements DoorRoute {

    private static final String ENDING = "/direct";
    private static final int LONGEST_TOPIC = 64;

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
        boolean packed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        HttpServerResponse response = request.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader("X-Accel-Buffering", "no");
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setWriteQueueMaxSize(16 * 1024);
        hub.join(
                Objects.requireNonNull(Vertx.currentContext()),
                new LiveListener(request, new LiveSubject(channel, topic(request)), since(request), packed),
                () -> release(address));
    }

    private long since(HttpServerRequest request) {
        return number(request.getHeader("Last-Event-ID"))
                .or(() -> number(request.getParam("depuis")))
                .orElseGet(hub::position);
    }

    private static String topic(HttpServerRequest request) {
        String topic = request.getParam("sujet", "");
        return topic.length() <= LONGEST_TOPIC ? topic : "";
    }

    /** RFC 9110 §12.5.3, as browsers write it: a list of codings, each perhaps with a weight. */
    static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && Stream.of(accepted.toLowerCase(Locale.ROOT).split(",", 20))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.equals("gzip")
                                || coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
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

    static Optional<Long> number(@Nullable String text) {
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
