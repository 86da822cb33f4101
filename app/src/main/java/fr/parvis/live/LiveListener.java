package fr.parvis.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** One open page somewhere. Used on its own event loop only. */
final class LiveListener {

    final String channel;
    private final HttpServerResponse response;
    private long heard;
    private long stuckSinceNanos;

    LiveListener(HttpServerResponse response, String channel, long heard) {
        this.response = response;
        this.channel = channel;
        this.heard = heard;
    }

    void onGone(Runnable farewell) {
        response.closeHandler(gone -> farewell.run());
    }

    long heard() {
        return heard;
    }

    /** Sends if the line can take it; what it cannot take it will catch up with. */
    boolean send(Buffer wire, long upTo) {
        if (response.writeQueueFull()) {
            if (stuckSinceNanos == 0) {
                stuckSinceNanos = System.nanoTime();
            }
            return false;
        }
        stuckSinceNanos = 0;
        heard = Math.max(heard, upTo);
        response.write(wire);
        return true;
    }

    boolean isStuck() {
        return stuckSinceNanos != 0;
    }

    void letGoAfter(long patienceNanos) {
        if (isStuck() && System.nanoTime() - stuckSinceNanos > patienceNanos) {
            response.reset();
        }
    }
}
