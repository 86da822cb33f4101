package fr.parvis.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads answers of HTTP/1.1 one after the other; whatever is not 2xx ends the bench, so that no error counts as speed. */
final class Answer {

    private final InputStream in;
    private final byte[] line = new byte[8192];

    Answer(InputStream in) {
        this.in = in;
    }

    void read() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String field = line(); !field.isEmpty(); field = line()) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
        }
    }

    private byte[] chunks() throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size);
            line();
        }
        line();
        return new byte[0];
    }

    private String line() throws IOException {
        int used = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the line");
            }
            if (next != '\r') {
                line[used++] = (byte) next;
            }
        }
        return new String(line, 0, used, StandardCharsets.ISO_8859_1);
    }
}
