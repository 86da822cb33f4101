package fr.parvis.history;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, none longer than a limit: what is beyond the limit is thrown away and the line marked. */
final class Lines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BufferedReader reader;
    private final int maxLength;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean cut;

    Lines(Path file, Charset charset, int maxLength) throws IOException {
        this.reader = new BufferedReader(new InputStreamReader(Encodings.open(file), charset), 1 << 16);
        this.maxLength = maxLength;
    }

    /** The next line without its end; null at the end of the file. */
    @Nullable String next() throws IOException {
        line.setLength(0);
        cut = false;
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        number++;
        while (read >= 0 && read != '\n') {
            keep((char) read);
            read = reader.read();
        }
        return line.toString();
    }

    private void keep(char letter) {
        if (letter == '\r' || letter == BYTE_ORDER_MARK || letter == 0) {
            return;
        }
        if (line.length() < maxLength) {
            line.append(letter);
        } else {
            cut = true;
        }
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    /** Whether the last line was longer than the limit. */
    boolean wasCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
