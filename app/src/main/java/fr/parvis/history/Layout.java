package fr.parvis.history;

import fr.parvis.history.HistoryReport.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand in a line.
 *
 * @param headers the first line, or invented names where the file has none
 * @param headed whether the first line is a header
 * @param columns the column of each meaning, from 0
 * @param wide columns that are each one place's count, when the file has one column per place; else empty
 * @param order day or month first
 * @param scale by what percentages are multiplied: 100 where they are written as shares of one, else 1
 * @param notes what could have been meant otherwise
 */
record Layout(
        List<String> headers,
        boolean headed,
        Map<ColumnRole, Integer> columns,
        List<Integer> wide,
        Stamp.Order order,
        double scale,
        List<ReadingNote> notes) {

    /** What says how many are inside; the first that a file has is the one that counts. */
    static final List<ColumnRole> LEVELS =
            List.of(ColumnRole.OCCUPIED, ColumnRole.FREE, ColumnRole.PERCENT_OCCUPIED, ColumnRole.PERCENT_FREE);

    private static final Set<ColumnRole> FIGURES =
            EnumSet.of(ColumnRole.OCCUPIED, ColumnRole.FREE, ColumnRole.CAPACITY, ColumnRole.IN, ColumnRole.OUT);

    int at(ColumnRole role) {
        return columns.getOrDefault(role, -1);
    }

    boolean has(ColumnRole role) {
        return columns.containsKey(role);
    }

    /** The header of a meaning that this file has. */
    String header(ColumnRole role) {
        return headers.get(at(role));
    }

    /** The cell of a meaning; empty when the line is short or the file has no such column. */
    String cell(List<String> cells, ColumnRole role) {
        return cell(cells, at(role));
    }

    static String cell(List<String> cells, int at) {
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    @Nullable ColumnRole valueRole() {
        for (ColumnRole role : LEVELS) {
            if (has(role)) {
                return role;
            }
        }
        return null;
    }

    /** The same columns, with what could have been meant otherwise. */
    Layout noting(List<ReadingNote> doubts) {
        return new Layout(headers, headed, columns, wide, order, scale, List.copyOf(doubts));
    }

    /** The same columns, with rates that are shares of one. */
    Layout inShares(long header) {
        List<ReadingNote> more = new ArrayList<>(notes);
        rates().forEach(at -> more.add(new ReadingNote(header, ReadingNote.Kind.SHARE, headers.get(at))));
        return new Layout(headers, headed, columns, wide, order, 100, List.copyOf(more));
    }

    /** The columns of rates that are counts of this file; none where it counts in units. */
    List<Integer> rates() {
        ColumnRole role = valueRole();
        if (role != ColumnRole.PERCENT_OCCUPIED && role != ColumnRole.PERCENT_FREE) {
            return List.of();
        }
        return wide.isEmpty() ? List.of(at(role)) : wide;
    }

    /** Columns of counts, with one that is called a capacity though nothing in it is a number. */
    List<Integer> figures() {
        return IntStream.range(0, headers.size())
                .filter(i -> FIGURES.stream().anyMatch(role -> at(role) == i)
                        || (headed && !columns.containsValue(i) && isCalledCapacity(headers.get(i))))
                .boxed()
                .toList();
    }

    private static boolean isCalledCapacity(String header) {
        String plain = ColumnNames.plain(header);
        return plain.startsWith("capac") || plain.startsWith("kapaz");
    }

    Measure measure() {
        ColumnRole role = valueRole();
        if (role == null) {
            return has(ColumnRole.IN) ? Measure.PASSAGES : Measure.OCCUPIED;
        }
        return Measure.valueOf(role.name());
    }

    Map<ColumnRole, String> named() {
        Map<ColumnRole, String> named = new EnumMap<>(ColumnRole.class);
        columns.forEach((role, at) -> named.put(role, headers.get(at)));
        return named;
    }
}
