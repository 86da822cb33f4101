package fr.parvis.history;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.KernelError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a history file line by line in constant memory, whatever its size: CSV with any usual separator, UTF-8, UTF-16
 * or Windows-1252, plain or gzip, with the columns recognised by their names or their content.
 */
public final class HistoryReader {

    private static final int SAMPLE = 500;

    /** The last line, from 0, that can set a title apart from its table. */
    private static final int TITLE_LINES = 9;

    private static final Pattern NO_CELL = Pattern.compile("[;,|\\s]*+");
    private static final Pattern ONE_CELL = Pattern.compile("[^;\t|,]*+[;,|\\s]*+");

    private HistoryReader() {}

    /**
     * Reads the whole file.
     *
     * @throws BusinessException {@link HistoryError} when the file as a whole cannot be understood
     */
    public static HistoryReport read(Path file, ReadingOptions options, HistorySink sink) {
        if (!Files.isReadable(file)) {
            throw new BusinessException(KernelError.NO_SUCH_FILE, file);
        }
        if (!Files.isRegularFile(file)) {
            throw new BusinessException(HistoryError.NO_FILE, file);
        }
        try {
            Charset charset = Encodings.of(file);
            try (Lines lines = new Lines(file, charset, options.maxLineLength())) {
                return read(file, lines, charset, options, sink);
            }
        } catch (IOException broken) {
            throw new BusinessException(broken, KernelError.NO_SUCH_FILE, file);
        }
    }

    private static HistoryReport read(Path file, Lines lines, Charset charset, ReadingOptions options, HistorySink sink)
            throws IOException {
        List<String> sample = sample(lines);
        if (sample.isEmpty()) {
            throw new BusinessException(HistoryError.EMPTY_FILE);
        }
        int start = afterTitle(sample);
        List<String> table = sample.subList(start, sample.size());
        char separator = Cells.separator(table);
        Layout sniffed = new LayoutSniffer(
                        table.stream().map(line -> Cells.cut(line, separator)).toList(), start + 1L)
                .sniff();
        if (sniffed.measure() == HistoryReport.Measure.PASSAGES && !options.passages()) {
            throw new BusinessException(
                    HistoryError.PASSAGES, sniffed.header(ColumnRole.IN) + ", " + sniffed.header(ColumnRole.OUT));
        }
        boolean shares = Shares.hold(file, charset, separator, sniffed.rates(), options);
        Layout layout = shares ? sniffed.inShares(start + 1L) : sniffed;
        RowMaker maker = new RowMaker(layout, options, sink);
        layout.notes().forEach(maker::note);
        for (int i = layout.headed() ? start + 1 : start; i < sample.size(); i++) {
            take(sample.get(i), i + 1L, separator, options, maker);
        }
        rest(lines, separator, options, maker);
        return maker.report(charset, separator, lines.number());
    }

    /** Where the table begins: after blank lines, and after a title that one sets apart. */
    private static int afterTitle(List<String> sample) {
        for (int i = Math.min(TITLE_LINES, sample.size() - 2); i >= 0; i--) {
            if (isEmpty(sample.get(i)) && sample.subList(0, i).stream().allMatch(HistoryReader::isTitle)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isEmpty(String line) {
        return NO_CELL.matcher(line).matches();
    }

    /** One cell at most: what follows it is empty. */
    private static boolean isTitle(String line) {
        return ONE_CELL.matcher(line).matches();
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
        } else if (line.indexOf(Encodings.NO_LETTER) >= 0 || line.indexOf(0) >= 0) {
            maker.refuse(number, RefusedLine.Reason.NOT_TEXT, line);
        } else if (options.strict() && Cells.leavesOpen(line, separator)) {
            maker.refuse(number, RefusedLine.Reason.UNCLOSED_QUOTE, line);
        } else {
            maker.line(Cells.cut(line, separator), number);
        }
    }
}
