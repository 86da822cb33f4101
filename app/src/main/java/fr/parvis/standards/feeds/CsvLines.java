package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts text into lines and cells; a quoted cell may hold delimiters, doubled quotes and line breaks. */
final class CsvLines {

    /** One logical line, numbered from 1 as an editor shows its first physical line. */
    record Line(int number, List<String> cells) {}

    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private final FeedLimits limits;
    private int at;
    private int line = 1;
    private int cellsInAll;

    CsvLines(String text, char delimiter, FeedLimits limits) {
        this.text = text;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** The next line that is not empty; null at the end. */
    @Nullable Line next() throws Unreadable {
        while (at < text.length()) {
            int number = line;
            List<String> cells = cells();
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                return new Line(number, cells);
            }
        }
        return null;
    }

    private List<String> cells() throws Unreadable {
        List<String> cells = new ArrayList<>();
        do {
            if (++cellsInAll > limits.nodes()) {
                throw new Unreadable(Reason.OVER_LIMIT, "line " + line);
            }
            cells.add(at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain());
        } while (skipDelimiter());
        skipLineEnd();
        return cells;
    }

    private String plain() throws Unreadable {
        int from = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return bounded(from, at).strip();
    }

    private String quoted() throws Unreadable {
        int from = ++at;
        while (at < text.length() && (text.charAt(at) != QUOTE || isDoubled())) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at += text.charAt(at) == QUOTE ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new Unreadable(Reason.MALFORMED, "line " + line + ": \"");
        }
        String cell = bounded(from, at++).replace("\"\"", "\"");
        return cell + plain();
    }

    private boolean isDoubled() {
        return at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
    }

    private boolean endsCell(char next) {
        return next == delimiter || next == '\n' || next == '\r';
    }

    private boolean skipDelimiter() {
        boolean there = at < text.length() && text.charAt(at) == delimiter;
        at += there ? 1 : 0;
        return there;
    }

    private void skipLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }

    private String bounded(int from, int to) throws Unreadable {
        if (to - from > limits.text()) {
            throw new Unreadable(Reason.OVER_LIMIT, "line " + line);
        }
        return text.substring(from, to);
    }
}
