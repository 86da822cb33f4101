package fr.parvis.telemetry;

import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The HTTP door of the installation as an import knocks at it: patient while it is busy, plain where nobody is there. */
final class ImportDoor implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int TRIES = 60;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ImportQuestion question;
    private boolean answered;

    ImportDoor(ImportQuestion question) {
        this.question = question;
    }

    /** Sends one lot; answers what became of it. */
    String send(String lot) {
        HttpRequest request = HttpRequest.newBuilder(question.door())
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-ndjson")
                .header("Accept-Language", question.language().getLanguage())
                .POST(HttpRequest.BodyPublishers.ofString(lot))
                .build();
        return patiently(request);
    }

    /** Busy, away or out of room: tries again every second for a minute. */
    private String patiently(HttpRequest request) {
        String last = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            HttpResponse<String> answer = answer(request);
            requireParvis(answer);
            if (answer != null && answer.statusCode() == 200) {
                return answer.body();
            }
            last = answer == null ? question.origin().toString() : detail(answer);
            if (answer != null && answer.statusCode() != 429 && answer.statusCode() < 500) {
                break;
            }
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                    .join();
        }
        throw new BusinessException(TelemetryError.IMPORT_REFUSED, last);
    }

    /** One that never answered is not running; one that knows another operator's key is another. */
    private void requireParvis(@Nullable HttpResponse<String> answer) {
        if (answer == null && !answered) {
            throw new BusinessException(TelemetryError.NOT_RUNNING, question.origin());
        }
        answered = true;
        if (answer != null && answer.statusCode() == 401 && question.speaksAsOperator()) {
            throw new BusinessException(TelemetryError.FOREIGN_OPERATOR_KEY, question.origin());
        }
    }

    /** The sentence of a refusal; what came instead where something else than Parvis answers. */
    private static String detail(HttpResponse<String> answer) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), answer.body())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && "detail".equals(parser.currentName())) {
                    return parser.getString();
                }
            }
        } catch (JacksonException foreign) {
            return answer.statusCode() + " " + Excerpt.of(answer.body());
        }
        return String.valueOf(answer.statusCode());
    }

    private @Nullable HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }

    private String credentials() {
        return Base64.getEncoder()
                .encodeToString((question.user() + ":" + question.secret()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
