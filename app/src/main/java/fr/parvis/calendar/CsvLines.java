package fr.parvis.calendar;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.KernelError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The plain comma-separated tables of the calendar: a header, no quoting, cells trimmed. */
final class CsvLines {

    private static final String COMMA = "\\s*,\\s*";
    private static final int LONGEST_TABLE = 50_000;

    private CsvLines() {}

    static List<List<String>> ofResource(String name) {
        return ofResource(name, COMMA);
    }

    /** As the other, cells separated by a pattern of its own. */
    static List<List<String>> ofResource(String name, String separator) {
        InputStream resource = CsvLines.class.getClassLoader().getResourceAsStream(name);
        return read(Objects.requireNonNull(resource, name), name, separator);
    }

    /** @throws BusinessException {@link KernelError#UNREADABLE_FILE} */
    static List<List<String>> ofFile(Path file) {
        try {
            return read(Files.newInputStream(file), file.getFileName().toString(), COMMA);
        } catch (IOException unreadable) {
            throw unreadable(unreadable, file.getFileName().toString());
        }
    }

    private static List<List<String>> read(InputStream in, String name, String separator) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .limit(LONGEST_TABLE)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split(separator, -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw unreadable(unreadable, name);
        }
    }

    private static BusinessException unreadable(IOException cause, String name) {
        return new BusinessException(cause, KernelError.UNREADABLE_FILE, name, String.valueOf(cause.getMessage()));
    }
}
