package fr.parvis.live;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;

/** One open page somewhere. Used on its own event loop only. */
final class LiveListener {

    final LiveSubject subject;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final boolean packed;
    private long heard;
    private long stuckSinceNanos;

    /** @param packed it takes gzip */
    LiveListener(HttpServerRequest request, LiveSubject subject, long heard, boolean packed) {
        this.request = request;
        this.response = request.response();
        this.subject = subject;
        this.heard = heard;
        this.packed = packed;
    }

    /** The first words of the stream. What the page asked with is not needed after them, and would stay as long as it. */
    void greet(LiveText text) {
        response.write(packed ? LivePacker.HEADER.copy().appendBuffer(text.packed()) : text.plain());
        if (request.version() != HttpVersion.HTTP_2) {
            request.headers().clear();
            response.headers().clear();
        }
    }

    void onGone(Runnable farewell) {
        response.closeHandler(gone -> farewell.run());
    }

    /** The line can take more again after it could not. */
    void onDrained(Runnable catchUp) {
        response.drainHandler(drained -> catchUp.run());
    }

    long heard() {
        return heard;
    }

    /** Whether the line can take something now; what it cannot take it will catch up with. */
    boolean isReady() {
        if (!response.writeQueueFull()) {
            stuckSinceNanos = 0;
            return true;
        }
        if (stuckSinceNanos == 0) {
            stuckSinceNanos = System.nanoTime();
        }
        return false;
    }

    /** Whether it missed something. */
    boolean isBehind() {
        return stuckSinceNanos != 0;
    }

    /** Only when it is ready. */
    void send(LiveText text) {
        heard = Math.max(heard, text.upTo);
        response.write(packed ? text.packed() : text.plain());
    }

    /** Cuts the line that took nothing for so long; a polite end would wait until it has taken everything. */
    void letGoAfter(Duration patience) {
        if (!isBehind() || System.nanoTime() - stuckSinceNanos <= patience.toNanos()) {
            return;
        }
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close();
        } else {
            response.reset();
        }
    }
}
