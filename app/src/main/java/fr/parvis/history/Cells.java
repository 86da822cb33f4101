package fr.parvis.history;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into cells: RFC 4180 quotes, any one-character separator; a record never spans lines here. */
final class Cells {

    private Cells() {}

    static List<String> cut(String line, char separator) {
        List<String> cells = new ArrayList<>(8);
        int at = 0;
        while (at <= line.length()) {
            boolean quoted = at < line.length() && line.charAt(at) == '"';
            int end = quoted ? closing(line, at + 1) : next(line, separator, at);
            cells.add(quoted ? unquoted(line, at, end) : line.substring(at, end).strip());
            at = next(line, separator, end) + 1;
        }
        return cells;
    }

    /** Whether a cell opens a quote that never closes. */
    static boolean leavesOpen(String line, char separator) {
        int at = 0;
        while (at <= line.length()) {
            boolean quoted = at < line.length() && line.charAt(at) == '"';
            int end = quoted ? closing(line, at + 1) : next(line, separator, at);
            if (quoted && end == line.length()) {
                return true;
            }
            at = next(line, separator, end) + 1;
        }
        return false;
    }

    /** The separator that cuts most lines of the sample into the same number, more than one, of cells. */
    static char separator(List<String> sample) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : new char[] {';', '\t', ',', '|'}) {
            int width = cut(sample.getFirst(), candidate).size();
            long same = width < 2
                    ? 0
                    : sample.stream()
                            .filter(line -> cut(line, candidate).size() == width)
                            .count();
            if (same > bestScore) {
                bestScore = same;
                best = candidate;
            }
        }
        return best;
    }

    private static int next(String line, char separator, int from) {
        int at = line.indexOf(separator, from);
        return at < 0 ? line.length() : at;
    }

    private static int closing(String line, int from) {
        int at = line.indexOf('"', from);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
            at = line.indexOf('"', at + 2);
        }
        return at < 0 ? line.length() : at;
    }

    private static String unquoted(String line, int opening, int closing) {
        return line.substring(opening + 1, closing).replace("\"\"", "\"").strip();
    }
}
