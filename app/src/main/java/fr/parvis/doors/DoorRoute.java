package fr.parvis.doors;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * What answers a request at the public door itself, on its event loop, instead of in the servlet container behind.
 * Every bean of this type is asked in its {@code @Order}.
 */
public interface DoorRoute {

    /** Whether this route answers; cheap, called for each request. {@code path} has no query and is not decoded. */
    boolean serves(HttpMethod method, String path);

    /** Answers, without ever blocking the event loop. */
    void handle(HttpServerRequest request);
}
