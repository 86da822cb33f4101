package fr.parvis.doors;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.function.IntConsumer;

/** One event loop of the public door; the loops share the port. */
class DoorLoop extends VerticleBase {

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
        if (hasReadableQuery(request)) {
            route.handle(request);
        } else {
            Refusals.malformed(request);
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
