package fr.parvis.web;

import fr.parvis.kernel.BusinessException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A request body that stops with 413 once it has given more bytes than allowed. */
final class BoundedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long given;

    BoundedStream(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = body.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) {
        given += bytes;
        if (given > limit) {
            throw new BusinessException(WebError.BODY_TOO_LARGE, limit / 1024);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
