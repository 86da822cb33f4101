package fr.parvis.telemetry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far an interrupted import came, in a small file beside the history file. Without it, or where it cannot be written,
 * an import begins anew and finds its lines there already.
 */
final class ImportProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ImportProgress.class);

    private static final int WORDS = 6;

    private final Path path;
    private final String what;
    private long from;
    private ImportSums sums = ImportSums.NONE;

    private ImportProgress(Path path, String what) {
        this.path = path;
        this.what = what;
        read();
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

    /** What came of the lines up to there. */
    ImportSums sums() {
        return sums;
    }

    void reached(long line, ImportSums soFar) {
        try {
            Files.writeString(path, what + " " + line + " " + soFar);
        } catch (IOException readOnly) {
            LOG.debug("No progress is kept beside the file", readOnly);
        }
    }

    /** The whole file is in. */
    void done() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException readOnly) {
            LOG.debug("The progress beside the file stays", readOnly);
        }
    }

    private void read() {
        try {
            String[] words = Files.readString(path).strip().split(" ");
            if (words.length == WORDS && words[0].equals(what)) {
                long[] numbers = Stream.of(words)
                        .skip(1)
                        .mapToLong(word -> Long.parseLong(word))
                        .toArray();
                sums = new ImportSums(numbers[1], numbers[2], numbers[3], numbers[4]);
                from = numbers[0];
            }
        } catch (IOException | NumberFormatException none) {
            LOG.debug("No progress of an earlier run", none);
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
