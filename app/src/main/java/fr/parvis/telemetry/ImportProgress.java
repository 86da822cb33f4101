package fr.parvis.telemetry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far an import came, in a small file beside the history file. Without it, or where it cannot be written, an import
 * begins anew and finds its lines there already.
 */
final class ImportProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ImportProgress.class);

    private final Path path;
    private final String what;
    private final long from;

    private ImportProgress(Path path, String what) {
        this.path = path;
        this.what = what;
        this.from = read();
    }

    static ImportProgress of(ImportQuestion question) {
        Path file = question.file();
        CRC32C sum = new CRC32C();
        sum.update((question.user() + question.door() + question.zone() + size(file)).getBytes(StandardCharsets.UTF_8));
        String what = HexFormat.of().toHexDigits(sum.getValue());
        return new ImportProgress(file.resolveSibling(file.getFileName() + ".progress"), what);
    }

    /** The last line that an earlier run is known to have brought in; 0 at the beginning. */
    long from() {
        return from;
    }

    void reached(long line) {
        try {
            Files.writeString(path, what + " " + line);
        } catch (IOException readOnly) {
            LOG.debug("No progress is kept beside the file", readOnly);
        }
    }

    private long read() {
        try {
            String[] words = Files.readString(path).strip().split(" ");
            return words.length == 2 && words[0].equals(what) ? Long.parseLong(words[1]) : 0;
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
