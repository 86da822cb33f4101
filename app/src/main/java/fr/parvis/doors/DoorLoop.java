package fr.parvis.doors;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event loop of the public door; the loops share the port. */
class DoorLoop extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(DoorLoop.class);
    private static final int HEADERS_LIMIT_BYTES = 16 * 1024;

    /** What the system holds back of a reader that takes nothing; it would let it grow to megabytes each. */
    private static final int SEND_BUFFER_BYTES = 128 * 1024;

    private final DoorsSettings settings;
    private final List<DoorRoute> routes;
    private final KeptPages kept;
    private final int portBehind;
    private final IntConsumer opened;

    DoorLoop(DoorsSettings settings, List<DoorRoute> routes, KeptPages kept, int portBehind, IntConsumer opened) {
        this.settings = settings;
        this.routes = routes;
        this.kept = kept;
        this.portBehind = portBehind;
        this.opened = opened;
    }

    @Override
    public Future<?> start() {
        PagesBehind pages = new PagesBehind(vertx, settings, kept, portBehind);
        return vertx.createHttpServer(options())
                .requestHandler(request -> serve(request, pages))
                .invalidRequestHandler(Refusals::malformed)
                .listen()
                .onSuccess(server -> opened.accept(server.actualPort()))
                .recover(settings.door()::told);
    }

    private void serve(HttpServerRequest request, PagesBehind pages) {
        String path = request.path();
        if (path == null || !path.startsWith("/")) {
            Refusals.malformed(request);
            return;
        }
        for (DoorRoute route : routes) {
            if (route.serves(request.method(), path)) {
                handle(request, route);
                return;
            }
        }
        pages.pass(request);
    }

    private static void handle(HttpServerRequest request, DoorRoute route) {
        if (!hasReadableQuery(request)) {
            Refusals.malformed(request);
            return;
        }
        try {
            route.handle(request);
        } catch (RuntimeException broken) {
            LOG.error("{} did not answer {}", route.getClass().getSimpleName(), request.path(), broken);
            fail(request.response());
        }
    }

    /** Whoever asks is told, or cut off where an answer has begun: never left waiting. */
    private static void fail(HttpServerResponse response) {
        if (response.headWritten() || response.ended()) {
            response.reset();
        } else {
            response.setStatusCode(HttpResponseStatus.INTERNAL_SERVER_ERROR.code())
                    .end();
        }
    }

    private static boolean hasReadableQuery(HttpServerRequest request) {
        try {
            return request.query() == null || request.params() != null;
        } catch (IllegalArgumentException undecodable) {
            return false;
        }
    }

    private HttpServerOptions options() {
        HttpServerOptions options = new HttpServerOptions()
                .setIdleTimeout(Math.toIntExact(settings.idle().toSeconds()))
                .setMaxHeaderSize(HEADERS_LIMIT_BYTES)
                .setMaxInitialLineLength(HEADERS_LIMIT_BYTES / 2)
                .setDecoderInitialBufferSize(256)
                .setStrictThreadMode(true) // else each line has a queue of 5 kB for other threads' writes
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setTcpNoDelay(true)
                .setSendBufferSize(SEND_BUFFER_BYTES)
                .setAcceptBacklog(4096);
        DoorAddress door = settings.door();
        door.applyTo(options);
        return options.setUseAlpn(door.speaksTls());
    }
}
