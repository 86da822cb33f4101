package fr.parvis.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a file, plain or gzip, and tells its encoding: UTF-8 when every byte of it is, else Windows-1252. */
final class Encodings {

    private static final int BLOCK = 1 << 16;

    private Encodings() {}

    static InputStream open(Path file) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BLOCK);
        raw.mark(4);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        return first == 0x1f && second == 0x8b ? new GZIPInputStream(raw, BLOCK) : raw;
    }

    static Charset of(Path file) throws IOException {
        try (InputStream in = open(file)) {
            byte[] head = in.readNBytes(BLOCK);
            if (head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
                return StandardCharsets.UTF_16LE;
            }
            return allUtf8(head, in) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        }
    }

    private static boolean allUtf8(byte[] head, InputStream rest) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer sink = CharBuffer.allocate(2 * BLOCK);
        ByteBuffer bytes = ByteBuffer.allocate(2 * BLOCK).put(head);
        byte[] block = head;
        while (true) {
            boolean last = block.length == 0;
            bytes.flip();
            if (decoder.decode(bytes, sink.clear(), last).isError()) {
                return false;
            }
            bytes.compact();
            if (last) {
                return true;
            }
            block = rest.readNBytes(BLOCK);
            bytes.put(block);
        }
    }
}
