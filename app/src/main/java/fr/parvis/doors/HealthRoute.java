package fr.parvis.doors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code GET /healthz}: 200 once everything is ready, 503 before and while closing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HealthRoute implements DoorRoute {

    private volatile boolean ready;

    @EventListener
    void opened(ApplicationReadyEvent event) {
        ready = true;
    }

    @EventListener
    void closing(ContextClosedEvent event) {
        ready = false;
    }

    @Override
    public boolean serves(HttpMethod method, String path) {
        return path.equals("/healthz");
    }

    @Override
    public void handle(HttpServerRequest request) {
        boolean fine = ready;
        request.response()
                .setStatusCode(fine ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(fine ? "{\"status\":\"ready\"}" : "{\"status\":\"starting\"}");
    }
}
