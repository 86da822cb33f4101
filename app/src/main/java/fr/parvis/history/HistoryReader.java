package fr.parvis.history;

import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a history file line by line in constant memory, whatever its size: CSV with any usual separator, UTF-8 or
 * Windows-1252, plain or gzip, with the columns recognised by their names or their content.
 */
public final class HistoryReader {

    private static final int SAMPLE = 500;

    private HistoryReader() {}

    /**
     * Reads the whole file.
     *
     * @throws BusinessException {@link HistoryError} when the file as a whole cannot be understood
     */
    public static HistoryReport read(Path file, ReadingOptions options, HistorySink sink) {
        if (!Files.isReadable(file)) {
            throw new BusinessException(HistoryError.NO_SUCH_FILE, file);
        }
        if (!Files.isRegularFile(file)) {
            throw new BusinessException(HistoryError.NO_FILE, file);
        }
        try {
            Charset charset = Encodings.of(file);
            try (Lines lines = new Lines(file, charset, options.maxLineLength())) {
                return read(lines, charset, options, sink);
            }
        } catch (IOException broken) {
            throw new BusinessException(broken, HistoryError.NO_SUCH_FILE, file);
        }
    }

    private static HistoryReport read(Lines lines, Charset charset, ReadingOptions options, HistorySink sink)
            throws IOException {
        List<String> sample = sample(lines);
        if (sample.isEmpty()) {
            throw new BusinessException(HistoryError.EMPTY_FILE);
        }
        char separator = Cells.separator(sample);
        Layout layout = new LayoutSniffer(
                        sample.stream().map(line -> Cells.cut(line, separator)).toList())
                .sniff();
        RowMaker maker = new RowMaker(layout, options, sink);
        for (int i = layout.headed() ? 1 : 0; i < sample.size(); i++) {
            take(sample.get(i), i + 1L, separator, options, maker);
        }
        rest(lines, separator, options, maker);
        return maker.report(charset, separator, lines.number());
    }

    private static List<String> sample(Lines lines) throws IOException {
        List<String> sample = new ArrayList<>();
        while (sample.size() < SAMPLE) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            sample.add(line);
        }
        return sample;
    }

    private static void rest(Lines lines, char separator, ReadingOptions options, RowMaker maker) throws IOException {
        for (String line = lines.next(); line != null && lines.number() <= options.maxLines(); line = lines.next()) {
            take(line, lines.number(), separator, options, maker);
        }
    }

    private static void take(String line, long number, char separator, ReadingOptions options, RowMaker maker) {
        if (line.length() > options.maxLineLength()) {
            maker.refuse(number, RefusedLine.Reason.TOO_LONG, line);
        } else if (options.strict() && Cells.leavesOpen(line, separator)) {
            maker.refuse(number, RefusedLine.Reason.UNCLOSED_QUOTE, line);
        } else {
            maker.line(Cells.cut(line, separator), number);
        }
    }
}
