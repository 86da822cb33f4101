package fr.parvis.telemetry;

import fr.parvis.history.HistoryRow;
import fr.parvis.history.HistorySink;
import fr.parvis.history.RefusedLine;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Phrases;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Sends the rows of a history file in lots, patient while the installation is busy, and remembers how far it came. */
final class HistoryUpload implements HistorySink, AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LOT = 4_000;
    private static final int TRIES = 60;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ImportQuestion question;
    private final ImportReport report;
    private final ImportProgress progress;
    private final Phrases phrases;
    private final List<Long> lines = new ArrayList<>();
    private final StringWriter lot = new StringWriter();

    HistoryUpload(ImportQuestion question, ImportReport report) {
        this.question = question;
        this.report = report;
        this.phrases = Phrases.of("history", question.language());
        this.progress = ImportProgress.of(question);
        if (progress.from() > 0) {
            report.goOn(progress.from(), progress.sums());
        }
    }

    @Override
    public void row(HistoryRow row) {
        if (row.line() <= progress.from()) {
            return;
        }
        add(row, Property.OCCUPIED, row.occupied());
        add(row, Property.FREE, row.free());
        add(row, Property.CAPACITY, row.capacity());
        add(row, Property.DISPLAYED, row.displayed());
        if (Double.isNaN(row.occupied()) && Double.isNaN(row.free()) && Double.isNaN(row.displayed())) {
            report.count(new ImportSums(0, 0, 0, 1));
        }
        if (lines.size() >= LOT) {
            send();
        }
    }

    @Override
    public void refused(RefusedLine line) {
        if (line.line() > progress.from()) {
            String code =
                    "history." + line.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            report.refuse(
                    line.line(),
                    code,
                    phrases.say("history.refused." + code.substring(code.indexOf('.') + 1), line.cell()));
        }
    }

    private void add(HistoryRow row, Property property, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), lot)) {
            json.writeStartObject();
            json.writeStringProperty("device", FeedIntake.deviceOf(row.place()));
            json.writeStringProperty("property", property.key());
            json.writeStringProperty("time", row.time().toString());
            json.writeNumberProperty("value", value);
            json.writeEndObject();
        }
        lot.write('\n');
        lines.add(row.line());
    }

    private void send() {
        if (lines.isEmpty()) {
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(question.door())
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-ndjson")
                .header("Accept-Language", question.language().getLanguage())
                .POST(HttpRequest.BodyPublishers.ofString(lot.toString()))
                .build();
        read(patiently(request));
        progress.reached(lines.getLast() - 1, report.sums());
        lines.clear();
        lot.getBuffer().setLength(0);
    }

    /** Busy, away or out of room: tries again every second for a minute. */
    private String patiently(HttpRequest request) {
        String last = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            HttpResponse<String> answer = answer(request);
            if (answer != null && answer.statusCode() == 200) {
                return answer.body();
            }
            last = answer == null ? question.door().toString() : detail(answer);
            if (answer != null && answer.statusCode() != 429 && answer.statusCode() < 500) {
                break;
            }
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                    .join();
        }
        throw new BusinessException(TelemetryError.IMPORT_REFUSED, last);
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

    private void read(String answer) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), answer)) {
            long recorded = 0;
            long repeated = 0;
            int index = 0;
            String code = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = token.isScalarValue() ? String.valueOf(parser.currentName()) : "";
                switch (name) {
                    case "recorded" -> recorded = parser.getLongValue();
                    case "repeated" -> repeated = parser.getLongValue();
                    case "index" -> index = parser.getIntValue();
                    case "code" -> code = parser.getString();
                    case "detail" -> report.refuse(lines.get(index), code, parser.getString());
                    default -> {}
                }
            }
            report.count(new ImportSums(recorded, repeated, 0, 0));
        }
    }

    private String credentials() {
        return Base64.getEncoder()
                .encodeToString((question.user() + ":" + question.secret()).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what is left, after a reading that went to its end. */
    void finish() {
        send();
        progress.done();
    }

    @Override
    public void close() {
        client.close();
    }
}
