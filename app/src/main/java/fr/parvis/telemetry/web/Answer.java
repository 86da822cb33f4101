package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.ErrorKey;
import fr.parvis.kernel.RefusalText;
import fr.parvis.kernel.SpokenLanguage;
import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Outcome;
import fr.parvis.telemetry.TelemetryError;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** The answer to one HTTP sender, given once; refusals as problem details (RFC 9457). */
final class Answer {

    private static final Buffer FRESH = Buffer.buffer("{\"recorded\":1}");
    private static final Buffer REPEATED = Buffer.buffer("{\"recorded\":0,\"repeated\":1}");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence PROBLEM = HttpHeaders.createOptimized("application/problem+json");
    private static final int CREATED = 201;

    private final HttpServerRequest request;
    private Runnable onEnd = () -> {};
    private boolean given;

    Answer(HttpServerRequest request) {
        this.request = request;
    }

    void onEnd(Runnable work) {
        onEnd = work;
    }

    boolean isOpen() {
        return !given;
    }

    void one(boolean fresh) {
        give(fresh ? CREATED : 200, JSON, fresh ? FRESH : REPEATED);
    }

    void many(Outcome outcome, List<Refused> refused) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Envelope.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("recorded", outcome.count(Fate.RECORDED));
            json.writeNumberProperty("repeated", outcome.count(Fate.REPEATED));
            json.writeArrayPropertyStart("refused");
            refused.forEach(each -> each.write(json, language()));
            json.writeEndArray();
            json.writeEndObject();
        }
        give(200, JSON, Buffer.buffer(text.toString()));
    }

    void refuse(BusinessException why) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Envelope.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("title", RefusalText.title(why, language()));
            json.writeNumberProperty("status", why.key().kind().status());
            json.writeStringProperty("detail", RefusalText.detail(why, language()));
            json.writeStringProperty("code", why.key().code());
            json.writeEndObject();
        }
        if (!given && why.key().kind() == ErrorKey.Kind.UNAUTHENTICATED) {
            request.response().putHeader("WWW-Authenticate", "Bearer realm=\"observations\"");
        }
        if (!given && isPassing(why)) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, isGuessing(why) ? "60" : "2");
        }
        if (!given && isCutOff(why)) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        give(why.key().kind().status(), PROBLEM, Buffer.buffer(text.toString()));
    }

    /** Whether the rest of the request will not be read; HTTP/2 knows no such field (RFC 9113 §8.2.2). */
    private boolean isCutOff(BusinessException why) {
        return why.key().kind() == ErrorKey.Kind.TOO_LARGE
                && !request.isEnded()
                && request.version() != HttpVersion.HTTP_2;
    }

    private static boolean isPassing(BusinessException why) {
        return switch (why.key().kind()) {
            case TOO_MANY, UNAVAILABLE, FULL -> true;
            default -> false;
        };
    }

    private static boolean isGuessing(BusinessException why) {
        return why.key() == TelemetryError.WRONG_SECRETS || why.key() == TelemetryError.UNKNOWN_SENDERS;
    }

    private void give(int status, CharSequence type, Buffer body) {
        HttpServerResponse response = request.response();
        if (given || response.closed()) {
            return;
        }
        given = true;
        onEnd.run();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language().getLanguage())
                .end(body);
    }

    private Locale language() {
        return language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language that an {@code Accept-Language} field asks for. */
    static Locale language(@Nullable String accepted) {
        return SpokenLanguage.accepted(accepted);
    }

    /** One entry of a batch that was not taken. */
    record Refused(int index, BusinessException why) {

        void write(JsonGenerator json, Locale language) {
            json.writeStartObject();
            json.writeNumberProperty("index", index);
            json.writeStringProperty("code", why.key().code());
            json.writeStringProperty("detail", RefusalText.detail(why, language));
            json.writeEndObject();
        }
    }
}
