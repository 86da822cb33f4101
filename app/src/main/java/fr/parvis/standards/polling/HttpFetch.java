package fr.parvis.standards.polling;

import fr.parvis.standards.polling.Answer.Document;
import fr.parvis.standards.polling.Answer.Unchanged;
import fr.parvis.standards.polling.Answer.Validators;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One GET, redirects included, as a blocking call for a virtual thread. Every hop connects to the very address that the
 * guard checked, while name, SNI and certificate check keep the host: that is why this is not the JDK's client, which
 * resolves the name again.
 */
final class HttpFetch {

    /**
     * What to ask.
     *
     * @param headers secret ones go to the first host only
     * @param totalHeader the header that tells how many entries there are in all
     */
    record Question(
            URI uri,
            Map<String, String> headers,
            Validators validators,
            @Nullable String totalHeader) {}

    private final HttpClient client;
    private final AddressGuard guard;
    private final PollingSettings settings;

    HttpFetch(Vertx vertx, AddressGuard guard, PollingSettings settings) {
        this(vertx, guard, settings, options(settings));
    }

    HttpFetch(Vertx vertx, AddressGuard guard, PollingSettings settings, HttpClientOptions options) {
        this.client = vertx.createHttpClient(options);
        this.guard = guard;
        this.settings = settings;
    }

    static HttpClientOptions options(PollingSettings settings) {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(true)
                .setForceSni(true)
                .setMaxHeaderSize(16_384)
                .setConnectTimeout((int) settings.connectTimeout().toMillis());
    }

    /** Refuses what may never be asked; whether the host is there now is another matter. */
    void requireAllowed(URI uri) {
        try {
            guard.check(uri);
        } catch (FetchRefused refused) {
            if (refused.key() != PollingError.UNKNOWN_HOST) {
                throw refused;
            }
        }
    }

    /** The answer; refuses with {@link FetchRefused}. */
    Answer get(Question question) {
        URI uri = question.uri();
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            Received received = ask(uri, question, mayKnowSecretsOf(question.uri(), uri));
            if (received.location() == null) {
                return answer(received, uri);
            }
            uri = next(uri, received.location());
        }
        throw new FetchRefused(PollingError.BAD_REDIRECT, String.valueOf(uri.getHost()));
    }

    /** Whether what is secret for the one address may be sent to the other: the same host, and never in clear after TLS. */
    static boolean mayKnowSecretsOf(URI first, URI to) {
        boolean sameHost = String.valueOf(first.getAuthority()).equalsIgnoreCase(String.valueOf(to.getAuthority()));
        return sameHost && ("https".equalsIgnoreCase(to.getScheme()) || !"https".equalsIgnoreCase(first.getScheme()));
    }

    private static URI next(URI from, String location) {
        try {
            URI to = from.resolve(location);
            if ("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme())) {
                throw new FetchRefused(PollingError.BAD_REDIRECT, String.valueOf(to.getHost()));
            }
            return to;
        } catch (IllegalArgumentException noAddress) {
            throw new FetchRefused(noAddress, PollingError.BAD_REDIRECT, String.valueOf(from.getHost()));
        }
    }

    private static Answer answer(Received received, URI uri) {
        return switch (received.status()) {
            case 200 -> new Document(received.bytes(), received.validators(), received.total());
            case 304 -> new Unchanged();
            default -> throw FetchRefused.answered(uri.getHost(), received.status(), received.retryAfter());
        };
    }

    private Received ask(URI uri, Question question, boolean withSecrets) {
        InetSocketAddress address = guard.check(uri);
        AtomicReference<HttpClientRequest> open = new AtomicReference<>();
        Future<Received> answer = client.request(options(uri, address)).compose(request -> {
            open.set(request);
            write(request, question, withSecrets);
            return request.send().compose(response -> receive(request, response, question.totalHeader(), uri));
        });
        return await(answer.toCompletionStage().toCompletableFuture(), open, uri.getHost());
    }

    private static RequestOptions options(URI uri, InetSocketAddress address) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(address))
                .setHost(uri.getHost())
                .setPort(address.getPort())
                .setSsl("https".equalsIgnoreCase(uri.getScheme()))
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static void write(HttpClientRequest request, Question question, boolean withSecrets) {
        request.putHeader("User-Agent", "Parvis (feed poller)").putHeader("Accept", "*/*");
        Validators validators = question.validators();
        if (validators.etag() != null) {
            request.putHeader("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.putHeader("If-Modified-Since", validators.lastModified());
        }
        if (withSecrets) {
            question.headers().forEach(request::putHeader);
        }
    }

    private Future<Received> receive(
            HttpClientRequest request, HttpClientResponse response, @Nullable String totalHeader, URI uri) {
        Received head = Received.head(response, totalHeader);
        if (head.status() != 200) {
            response.exceptionHandler(reset -> {}); // its body is not wanted, so neither is the news that it was cut
            request.reset();
            return Future.succeededFuture(head);
        }
        long limit = settings.size().toBytes();
        return new BoundedBody(response, limit)
                .read()
                .onFailure(tooMuch -> request.reset())
                .recover(broken -> Future.failedFuture(
                        broken instanceof BoundedBody.TooLarge
                                ? new FetchRefused(PollingError.TOO_LARGE, uri.getHost(), limit)
                                : broken))
                .map(head::with);
    }

    private Received await(CompletableFuture<Received> answer, AtomicReference<HttpClientRequest> open, String host) {
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            reset(open);
            throw new FetchRefused(
                    late, PollingError.TIMED_OUT, host, settings.timeout().toSeconds());
        } catch (InterruptedException stopped) {
            reset(open);
            Thread.currentThread().interrupt();
            throw new FetchRefused(stopped, PollingError.CONNECTION_FAILED, host);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof FetchRefused refused
                    ? refused
                    : new FetchRefused(failed, PollingError.CONNECTION_FAILED, host);
        }
    }

    private static void reset(AtomicReference<HttpClientRequest> open) {
        HttpClientRequest request = open.get();
        if (request != null) {
            request.reset();
        }
    }
}
