package fr.parvis.territory.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated rows under a header (RFC 4180, without line breaks inside a cell), one at a time.
 *
 * <p>A line longer than {@link #LONGEST_LINE} characters or more than {@link #MOST_ROWS} rows are refused.
 */
final class CsvRows {

    static final int LONGEST_LINE = 100_000;
    static final int MOST_ROWS = 200_000;

    private final BufferedReader reader;
    private final Map<String, Integer> columns = new HashMap<>();
    private int line;

    CsvRows(Reader source) throws IOException {
        reader = new BufferedReader(source);
        List<String> header = cells(nextLine());
        for (int column = 0; column < header.size(); column++) {
            columns.put(header.get(column).strip(), column);
        }
    }

    /** The next row, or null after the last. */
    @Nullable Row next() throws IOException {
        String text = nextLine();
        if (text == null) {
            return null;
        }
        return new Row(line, cells(text));
    }

    private @Nullable String nextLine() throws IOException {
        String text = reader.readLine();
        line++;
        if (line > MOST_ROWS || (text != null && text.length() > LONGEST_LINE)) {
            throw new IOException("line " + line + ": too long, or too many of them");
        }
        return text != null && line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<String> cells(@Nullable String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String rest = text == null ? "" : text;
        for (int at = 0; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (c == '"' && quoted && at + 1 < rest.length() && rest.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** One row; a column that the file does not have reads as empty. */
    final class Row {

        private final int number;
        private final List<String> cells;

        private Row(int number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        int number() {
            return number;
        }

        String get(String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }
    }
}
