package fr.parvis.bench;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Pages that hear packed events, as browsers do: hands on what they say, without transfer chunks and gzip. */
final class UnpackedPages implements SseCrowd.Listener, AutoCloseable {

    private final Line[] lines;
    private final SseCrowd.Listener plain;

    UnpackedPages(int size, SseCrowd.Listener plain) {
        this.lines = IntStream.range(0, size).mapToObj(page -> new Line()).toArray(Line[]::new);
        this.plain = plain;
    }

    @Override
    public void heard(int page, byte[] bytes, int length, long nanoTime) {
        byte[] said = lines[page].unpack(bytes, length);
        if (said.length > 0) {
            plain.heard(page, said, said.length, nanoTime);
        }
    }

    @Override
    public void close() {
        for (Line line : lines) {
            line.inflater.end();
        }
    }

    /** One connection: an answer's head, then chunks (RFC 9112 §7.1) that hold one gzip stream (RFC 1952). */
    private static final class Line {

        private static final int GZIP_HEAD = 10;

        private final Inflater inflater = new Inflater(true);
        private final StringBuilder words = new StringBuilder();
        private boolean inHead = true;
        private int left;
        private int headLeft = GZIP_HEAD;

        byte[] unpack(byte[] bytes, int length) {
            ByteArrayOutputStream said = new ByteArrayOutputStream(4 * 1024);
            for (int at = 0; at < length; ) {
                at += left > 0 ? data(bytes, at, Math.min(left, length - at), said) : word(bytes[at]);
            }
            return said.toByteArray();
        }

        /** Reads the head up to its empty line, then the size of each chunk. */
        private int word(byte next) {
            words.append((char) next);
            if (inHead && words.toString().endsWith("\r\n\r\n")) {
                inHead = false;
                words.setLength(0);
            } else if (!inHead && next == '\n' && words.length() > 2) {
                left = Integer.parseInt(words.toString().strip(), 16);
                words.setLength(0);
            } else if (!inHead && words.toString().equals("\r\n")) {
                words.setLength(0);
            }
            return 1;
        }

        private int data(byte[] bytes, int from, int length, ByteArrayOutputStream said) {
            int skipped = Math.min(headLeft, length);
            headLeft -= skipped;
            inflater.setInput(bytes, from + skipped, length - skipped);
            byte[] room = new byte[16 * 1024];
            try {
                for (int count = inflater.inflate(room); count > 0; count = inflater.inflate(room)) {
                    said.write(room, 0, count);
                }
            } catch (DataFormatException broken) {
                throw new IllegalStateException("a page was told something that is not gzip", broken);
            }
            left -= length;
            return length;
        }
    }
}
