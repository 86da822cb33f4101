package fr.parvis.telemetry.web;

import fr.parvis.doors.DoorRoute;
import fr.parvis.doors.DoorsSettings;
import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.Sender;
import fr.parvis.telemetry.TelemetryError;
import fr.parvis.telemetry.TelemetryLog;
import fr.parvis.telemetry.TelemetrySettings;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code POST /api/v1/observations}: one observation or many, answered when they are on disk. */
@Component
@Order(0)
class ObservationRoute implements DoorRoute {

    private static final String PATH = "/api/v1/observations";
    private static final int BODY_LIMIT_BYTES = 4 * 1024 * 1024;
    private static final int SMALL_BYTES = 128 * 1024;

    private final Vertx vertx;
    private final Reception reception;
    private final TelemetryLog log;
    private final DoorsSettings doors;
    private final WrongSecrets wrong;
    private final long patienceMillis;

    ObservationRoute(
            Vertx vertx,
            Reception reception,
            TelemetryLog log,
            WrongSecrets wrong,
            DoorsSettings doors,
            TelemetrySettings settings) {
        this.vertx = vertx;
        this.wrong = wrong;
        this.doors = doors;
        this.reception = reception;
        this.log = log;
        this.patienceMillis = settings.answerWithin().toMillis();
    }

    @Override
    public boolean serves(HttpMethod method, String path) {
        return path.equals(PATH);
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            request.response().putHeader(HttpHeaders.ALLOW, "POST");
            turnAway(request, new Answer(request), new BusinessException(TelemetryError.POSTS_ONLY));
            return;
        }
        Answer answer = new Answer(request);
        Optional<HttpCredentials> shown = HttpCredentials.of(request);
        Optional<Sender> sender =
                shown.flatMap(credentials -> reception.authenticate(credentials.user(), credentials.secret()));
        if (declared(request) > BODY_LIMIT_BYTES) {
            answer.refuse(new BusinessException(TelemetryError.TOO_LARGE, BODY_LIMIT_BYTES));
        } else if (sender.isEmpty()) {
            turnAway(request, answer, why(request, shown));
        } else if (!log.isAvailable()) {
            turnAway(request, answer, new BusinessException(TelemetryError.STORAGE_AWAY));
        } else {
            receive(request, answer, sender.get());
        }
    }

    private BusinessException why(HttpServerRequest request, Optional<HttpCredentials> shown) {
        return shown.flatMap(credentials -> reception.unknownBody(credentials.user(), credentials.secret()))
                .orElseGet(() -> wrong.refusal(
                        doors.clientOf(request),
                        shown.map(HttpCredentials::user).orElse(null)));
    }

    /** Answers before the body is read; reads on without keeping, since closing would take the answer back. */
    private static void turnAway(HttpServerRequest request, Answer answer, BusinessException why) {
        int[] bytes = new int[1];
        request.handler(part -> {
            bytes[0] += part.length();
            if (bytes[0] > BODY_LIMIT_BYTES) {
                request.handler(null);
                request.connection().close();
            }
        });
        answer.refuse(why);
    }

    private void receive(HttpServerRequest request, Answer answer, Sender sender) {
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() > BODY_LIMIT_BYTES) {
                request.handler(null);
                answer.refuse(new BusinessException(TelemetryError.TOO_LARGE, BODY_LIMIT_BYTES));
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            if (answer.isOpen()) {
                take(body.getBytes(), answer, sender, speaksLines(request));
            }
        });
    }

    private void take(byte[] body, Answer answer, Sender sender, boolean lines) {
        Context context = Objects.requireNonNull(Vertx.currentContext());
        Intake intake = new Intake(reception, sender, answer, context);
        long timer = vertx.setTimer(
                patienceMillis, late -> answer.refuse(new BusinessException(TelemetryError.STORAGE_AWAY)));
        answer.onEnd(() -> vertx.cancelTimer(timer));
        if (body.length <= SMALL_BYTES && sender.device() != null) {
            intake.take(body, lines);
        } else {
            vertx.executeBlocking(
                    () -> {
                        intake.take(body, lines);
                        return true;
                    },
                    false);
        }
    }

    private static boolean speaksLines(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.contains("ndjson") || type.contains("jsonl"));
    }

    static long declared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
