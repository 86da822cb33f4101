package fr.parvis.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Opens a file, plain or gzip, and tells its encoding. A byte-order mark decides. Without one, text in which every second
 * byte is zero is UTF-16. Else the whole file is counted: it is UTF-8 when it has no byte that cannot be, or at least
 * {@value #OVERWHELMING} whole sequences beyond ASCII for each such byte, which text in another encoding never has; else
 * it is Windows-1252. What then cannot be decoded becomes {@link #NO_LETTER}, so that its line alone is refused.
 */
final class Encodings {

    /** No letter by definition of Unicode: stands where bytes are none of the encoding. */
    static final char NO_LETTER = '\uffff';

    static final int OVERWHELMING = 4;

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

    /** The text of a file in an encoding, with {@link #NO_LETTER} where there is none. */
    static Reader read(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                open(file),
                charset.newDecoder()
                        .replaceWith(String.valueOf(NO_LETTER))
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    static Charset of(Path file) throws IOException {
        try (InputStream in = open(file)) {
            byte[] head = in.readNBytes(BLOCK);
            Optional<Charset> told = byMark(head).or(() -> byZeros(head));
            return told.isPresent() ? told.get() : byCount(head, in);
        }
    }

    private static Optional<Charset> byMark(byte[] head) {
        if (begins(head, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(head, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(head, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Most letters of a history are ASCII: in UTF-16 one of their two bytes is zero, the other hardly ever. */
    private static Optional<Charset> byZeros(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int letters = head.length / 2;
        if (zeros[1] * 2 > letters && zeros[0] * 20 < letters) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[0] * 2 > letters && zeros[1] * 20 < letters
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Charset byCount(byte[] head, InputStream rest) throws IOException {
        Utf8Count count = new Utf8Count();
        for (byte[] block = head; block.length > 0; block = rest.readNBytes(BLOCK)) {
            count.add(block);
        }
        return count.sequences() >= OVERWHELMING * count.strays()
                ? StandardCharsets.UTF_8
                : Charset.forName("windows-1252");
    }
}
