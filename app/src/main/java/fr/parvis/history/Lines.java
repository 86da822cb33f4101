package fr.parvis.history;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file; of one longer than a limit only one character more than the limit is kept. */
final class Lines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BufferedReader reader;
    private final int maxLength;
    private final StringBuilder line = new StringBuilder();
    private long number;

    Lines(Path file, Charset charset, int maxLength) throws IOException {
        this.reader = new BufferedReader(new InputStreamReader(Encodings.open(file), charset), 1 << 16);
        this.maxLength = maxLength;
    }

    /** The next line without its end; null at the end of the file. */
    @Nullable String next() throws IOException {
        line.setLength(0);
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
