package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** One sheet of an Office Open XML workbook; the archive is weighed before it is opened. */
final class XlsxFormat implements Format {

    private static final int COLUMNS = 512;

    @Override
    public Tree read(byte[] body, FormatOptions options, FeedLimits limits) throws Unreadable {
        ZipWeight.check(body, limits);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body));
                Stream<Row> rows = sheet(workbook, options.sheet()).openStream()) {
            return table(rows.iterator(), limits);
        } catch (IOException | RuntimeException broken) {
            // The reader wraps what its XML parser throws into several unchecked exceptions.
            throw new Unreadable(Reason.MALFORMED, String.valueOf(broken.getMessage()));
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, String name) throws Unreadable {
        return name.isEmpty()
                ? workbook.getFirstSheet()
                : workbook.findSheet(name).orElseThrow(() -> new Unreadable(Reason.NO_ENTRIES, name));
    }

    private static Tree table(Iterator<Row> rows, FeedLimits limits) throws Unreadable {
        Table table = new Table(limits);
        int width = 0;
        int cells = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            cells += Math.max(1, row.getCellCount());
            if (row.getCellCount() > COLUMNS || cells > limits.nodes()) {
                throw new Unreadable(Reason.OVER_LIMIT, "line " + row.getRowNum());
            }
            List<String> texts = texts(row, limits);
            width = width == 0 ? texts.size() : width;
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                table.row(row.getRowNum(), padded(texts, width));
            }
        }
        return table.tree();
    }

    private static List<String> texts(Row row, FeedLimits limits) throws Unreadable {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.getOptionalCell(i)
                    .map(cell -> cell.getText())
                    .orElse("")
                    .strip();
            if (text.length() > limits.text()) {
                throw new Unreadable(Reason.OVER_LIMIT, "line " + row.getRowNum());
            }
            texts.add(text);
        }
        return texts;
    }

    /** A workbook leaves out the empty cells at a row's end, and keeps styled empty ones: both are no cells. */
    private static List<String> padded(List<String> texts, int width) {
        List<String> row = new ArrayList<>(texts);
        while (row.size() > width && row.getLast().isEmpty()) {
            row.removeLast();
        }
        while (row.size() < width) {
            row.add("");
        }
        return row;
    }
}
