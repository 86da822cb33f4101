package fr.parvis.standards.polling;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.ByteArrayOutputStream;

/** The bytes of an answer, decompressed, up to a limit; on the event loop, so without a lock. */
final class BoundedBody {

    /** More than the limit came. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private final HttpClientResponse response;
    private final long limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Promise<byte[]> whole = Promise.promise();

    BoundedBody(HttpClientResponse response, long limit) {
        this.response = response;
        this.limit = limit;
    }

    Future<byte[]> read() {
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(bytes.toByteArray()));
        response.handler(this::take);
        return whole.future();
    }

    private void take(Buffer piece) {
        if (bytes.size() + (long) piece.length() > limit) {
            whole.tryFail(new TooLarge());
        } else {
            bytes.writeBytes(piece.getBytes());
        }
    }
}
