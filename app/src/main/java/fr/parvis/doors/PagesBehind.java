package fr.parvis.doors;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Passes a request on to the servlet container behind and its answer back, streaming both ways (RFC 9110 §7.6: hop-by-hop
 * fields stay here). What the container learns of the client is what the door saw, unless a trusted proxy stands before.
 */
class PagesBehind {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "proxy-connection",
            Surrogate.CONTROL);
    private static final Set<String> FORWARDED =
            Set.of("forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "x-forwarded-port");
    private static final int WAITING_PER_SLOT = 8;

    private final HttpClient client;
    private final DoorsSettings settings;
    private final KeptPages kept;
    private final int port;

    PagesBehind(Vertx vertx, DoorsSettings settings, KeptPages kept, int port) {
        this.settings = settings;
        this.kept = kept;
        this.port = port;
        int slots = Math.max(1, settings.pagesAtOnce() / settings.loops());
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAliveTimeout(20)
                        .setConnectTimeout(2_000)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(slots).setMaxWaitQueueSize(slots * WAITING_PER_SLOT));
    }

    /** Answers from what is kept, or asks the container. */
    void pass(HttpServerRequest request) {
        Optional<String> key = Surrogate.keyOf(request);
        Optional<KeptPages.Page> page = key.flatMap(known -> kept.find(known, System.nanoTime()));
        if (page.isPresent()) {
            request.response().headers().setAll(page.get().headers());
            request.response().end(page.get().body());
        } else {
            ask(request, key);
        }
    }

    private void ask(HttpServerRequest request, Optional<String> key) {
        request.pause();
        client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI(request.uri()))
                .onSuccess(behind -> send(request, behind, key))
                .onFailure(refused -> Refusals.unavailable(request));
    }

    private void send(HttpServerRequest request, HttpClientRequest behind, Optional<String> key) {
        copy(request.headers(), behind.headers(), HOP_BY_HOP);
        introduce(request, behind.headers());
        request.response().exceptionHandler(gone -> behind.reset());
        behind.exceptionHandler(broken -> {}); // told by the future of the answer; a client that goes away is no error
        if (!behind.headers().contains("content-length") && request.headers().contains("transfer-encoding")) {
            behind.setChunked(true);
        }
        behind.send(request)
                .onSuccess(answer -> giveBack(answer, request, key))
                .onFailure(broken -> Refusals.unavailable(request));
    }

    private void introduce(HttpServerRequest request, MultiMap headers) {
        String peer = request.remoteAddress().hostAddress();
        boolean proxied = settings.trustedProxies().contains(peer) && headers.contains("x-forwarded-for");
        if (proxied) {
            headers.set("x-forwarded-for", headers.get("x-forwarded-for") + ", " + peer);
            return;
        }
        FORWARDED.forEach(headers::remove);
        headers.set("x-forwarded-for", peer);
        headers.set("x-forwarded-proto", request.isSSL() ? "https" : "http");
        if (request.authority() != null) {
            headers.set("host", request.authority().toString());
        }
    }

    private void giveBack(HttpClientResponse answer, HttpServerRequest request, Optional<String> key) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            answer.request().reset();
            return;
        }
        response.setStatusCode(answer.statusCode());
        copy(answer.headers(), response.headers(), HOP_BY_HOP);
        OptionalLong seconds = Surrogate.secondsOf(answer);
        if (key.isPresent() && seconds.isPresent()) {
            answer.body()
                    .onSuccess(body -> keep(key.get(), response, body, seconds.getAsLong()))
                    .onFailure(broken -> response.reset());
            return;
        }
        response.setChunked(hasBodyOfUnknownLength(answer, request));
        answer.pipe().endOnFailure(false).to(response).onFailure(broken -> cutOff(answer, response));
    }

    /** The pipe is in the middle of a write: an answer that ends under it would be written on. */
    private static void cutOff(HttpClientResponse answer, HttpServerResponse response) {
        Objects.requireNonNull(Vertx.currentContext()).runOnContext(turn -> {
            answer.request().reset();
            response.reset();
        });
    }

    private void keep(String key, HttpServerResponse response, Buffer body, long seconds) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().setAll(response.headers());
        kept.keep(key, new KeptPages.Page(headers, body), System.nanoTime(), seconds);
        response.end(body);
    }

    private static boolean hasBodyOfUnknownLength(HttpClientResponse answer, HttpServerRequest request) {
        return !answer.headers().contains("content-length")
                && !request.method().equals(HttpMethod.HEAD)
                && answer.statusCode() != 204
                && answer.statusCode() != 304;
    }

    private static void copy(MultiMap from, MultiMap to, Set<String> without) {
        from.forEach((name, value) -> {
            if (!without.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                to.add(name, value);
            }
        });
    }
}
