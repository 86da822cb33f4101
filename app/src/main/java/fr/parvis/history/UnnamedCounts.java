package fr.parvis.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Columns of numbers that no known name explains. In a file that names its places elsewhere, or has no header, one or two
 * are a count with its capacity; under a header each is a place that bears its name, unless one of two is steady, never
 * below the other and called differently: a capacity.
 */
final class UnnamedCounts {

    private static final int SOME = 3;
    private static final int STEADIER = 10;

    private final List<String> headers;
    private final boolean headed;
    private final Sample sample;

    UnnamedCounts(List<String> headers, boolean headed, Sample sample) {
        this.headers = headers;
        this.headed = headed;
        this.sample = sample;
    }

    /** Whether these columns tell of one place, not of one each. */
    boolean areOfOnePlace(List<Integer> counts, Set<ColumnRole> known) {
        boolean named = known.contains(ColumnRole.PLACE) || known.contains(ColumnRole.NAME);
        if (counts.isEmpty() || counts.size() > 2) {
            return false;
        }
        return named || !headed || known.contains(ColumnRole.CAPACITY) && counts.size() == 1 || capacity(counts) >= 0;
    }

    /** Gives one or two columns their meanings, and tells where the header did not. */
    void name(List<Integer> counts, Map<ColumnRole, Integer> columns, BiConsumer<ReadingNote.Kind, Integer> notes) {
        int capacity = columns.containsKey(ColumnRole.CAPACITY) ? -1 : capacity(counts);
        int count = counts.getFirst() == capacity ? counts.getLast() : counts.getFirst();
        columns.put(ColumnRole.OCCUPIED, count);
        notes.accept(ReadingNote.Kind.COUNT_GUESSED, count);
        if (capacity >= 0) {
            columns.put(ColumnRole.CAPACITY, capacity);
            notes.accept(ReadingNote.Kind.CAPACITY_GUESSED, capacity);
        } else if (counts.size() > 1) {
            notes.accept(ReadingNote.Kind.COLUMN_LEFT_OUT, counts.getLast());
        }
    }

    /** Which of two is the capacity; -1 where neither can be. */
    private int capacity(List<Integer> counts) {
        int first = counts.getFirst();
        int last = counts.getLast();
        if (first == last || headed && areAlike(headers.get(first), headers.get(last))) {
            return -1;
        }
        int steady = sample.distinct(first) < sample.distinct(last) ? first : last;
        int other = steady == first ? last : first;
        boolean holds = sample.distinct(steady) <= Math.max(1, sample.distinct(other) / STEADIER)
                && sample.lowest(steady) > 0
                && sample.lowest(steady) >= sample.highest(other);
        return holds || !headed ? steady : -1;
    }

    /** « Piscine Nord » and « Piscine Sud » are two of a kind. */
    private static boolean areAlike(String one, String other) {
        String first = ColumnNames.plain(firstWord(one));
        return first.length() >= SOME && first.equals(ColumnNames.plain(firstWord(other)));
    }

    private static String firstWord(String header) {
        return header.strip().split("[^\\p{L}\\p{N}]+", 2)[0];
    }
}
