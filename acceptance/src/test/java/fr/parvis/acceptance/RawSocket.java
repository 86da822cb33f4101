package fr.parvis.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes as they are: what no well-behaved client would let one send. */
public final class RawSocket implements AutoCloseable {

    private static final long LAST_WORD_MILLIS = 1_000;

    private final Socket socket;

    public RawSocket(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
    }

    /** Sends as much as the other side takes; a line that it cuts in the middle is no error of ours. */
    public RawSocket send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException cut) {
            // The answer, or the end, is what counts: the reader sees it.
        }
        return this;
    }

    public RawSocket send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What comes before the other side closes, says nothing for so long, or falls silent for a second. */
    public Heard listen(Duration patience) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        socket.setSoTimeout((int) patience.toMillis());
        byte[] part = new byte[8_192];
        try {
            InputStream in = socket.getInputStream();
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                heard.write(part, 0, length);
                socket.setSoTimeout((int) Math.min(patience.toMillis(), LAST_WORD_MILLIS));
            }
        } catch (SocketTimeoutException silent) {
            return new Heard(heard.toByteArray(), false);
        } catch (IOException cut) {
            return new Heard(heard.toByteArray(), true);
        }
        return new Heard(heard.toByteArray(), true);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** @param closed whether the other side hung up */
    public record Heard(byte[] bytes, boolean closed) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Whether it begins with a frame of settings, as a server answers a client's preface (RFC 9113 §3.4). */
        public boolean isHttp2() {
            return bytes.length > 3 && bytes[3] == 4;
        }

        /** Status of the first HTTP answer in it; 0 when there is none. */
        public int status() {
            String text = text();
            return text.startsWith("HTTP/1.") && text.length() > 12 ? Integer.parseInt(text.substring(9, 12)) : 0;
        }
    }
}
