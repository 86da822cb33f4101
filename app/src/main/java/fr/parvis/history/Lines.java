package fr.parvis.history;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file; of one longer than a limit only one character more than the limit is kept. */
final class Lines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int BEGINNING = 1 << 16;

    private final BufferedReader reader;
    private final int maxLength;
    private final StringBuilder line = new StringBuilder();
    private final char end;
    private long number;

    Lines(Path file, Charset charset, int maxLength) throws IOException {
        this.reader = new BufferedReader(Encodings.read(file, charset), BEGINNING);
        this.maxLength = maxLength;
        this.end = end(reader);
    }

    /** Old machines end their lines with a carriage return alone. */
    private static char end(BufferedReader reader) throws IOException {
        reader.mark(BEGINNING);
        boolean returns = false;
        for (int i = 0; i < BEGINNING - 1; i++) {
            int letter = reader.read();
            if (letter < 0 || letter == '\n') {
                returns &= letter < 0;
                break;
            }
            returns |= letter == '\r';
        }
        reader.reset();
        return returns ? '\r' : '\n';
    }

    /** The next line without its end; null at the end of the file. */
    @Nullable String next() throws IOException {
        line.setLength(0);
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        number++;
        while (read >= 0 && read != end) {
            keep((char) read);
            read = reader.read();
        }
        return line.toString();
    }

    private void keep(char letter) {
        if (letter == '\r' || letter == BYTE_ORDER_MARK) {
            return;
        }
        if (line.length() <= maxLength) {
            line.append(letter);
        }
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
