package fr.parvis.doors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** The few refusals that the door speaks itself: the pages behind are not there to word them. */
final class Refusals {

    private static final String PAGE = """
            <!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>%1$s</title><main><h1>%1$s</h1><p>%2$s</p></main></html>
            """;

    private Refusals() {}

    static void malformed(HttpServerRequest request) {
        answer(request, 400, "Demande illisible", "Votre navigateur a envoyé une demande que nous ne comprenons pas.");
        request.connection().close();
    }

    static void unavailable(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        answer(
                request,
                503,
                "Un instant",
                "Le service démarre ou reçoit beaucoup de monde. Réessayez dans quelques secondes.");
    }

    private static void answer(HttpServerRequest request, int status, String title, String sentence) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.ended()) {
            response.reset();
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(PAGE.formatted(title, sentence));
    }
}
