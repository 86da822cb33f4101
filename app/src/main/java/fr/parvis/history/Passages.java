package fr.parvis.history;

import fr.parvis.kernel.BusinessException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of entries and exits of a file: both, and of each line its own. Entries alone are no attendance, and
 * counters that run on and on are no passages.
 */
final class Passages {

    private final List<String> headers;
    private final Sample sample;
    private final int in;
    private final int out;

    /** @param headers of the file; none where it has no header */
    Passages(List<String> headers, Sample sample) {
        this.headers = headers;
        this.sample = sample;
        int entries = best(ColumnRole.IN);
        int exits = best(ColumnRole.OUT);
        boolean pair = entries >= 0 && exits >= 0 && entries != exits;
        this.in = pair || isCalled(entries, ColumnRole.IN) ? entries : -1;
        this.out = pair || isCalled(exits, ColumnRole.OUT) ? exits : -1;
    }

    private int best(ColumnRole role) {
        int best = -1;
        int bestFit = 0;
        for (int i = 0; i < headers.size(); i++) {
            int fit = ColumnNames.fit(ColumnNames.plain(headers.get(i)), role);
            if (fit > bestFit && sample.allows(i, role)) {
                best = i;
                bestFit = fit;
            }
        }
        return best;
    }

    private boolean isCalled(int column, ColumnRole role) {
        return column >= 0 && ColumnNames.rank(role, ColumnNames.plain(headers.get(column))) > 0;
    }

    private boolean arePaired() {
        return in >= 0 && out >= 0 && in != out;
    }

    /** The columns that can mean nothing else. */
    Set<Integer> columns() {
        return arePaired() ? Set.of(in, out) : Set.of();
    }

    /**
     * What they are, in a file that also says who is inside, or does not.
     *
     * @param place the column that tells the places apart, -1 where there is none
     * @throws BusinessException where nothing but them could be taken, and they cannot
     */
    Map<ColumnRole, Integer> taken(boolean attended, int place) {
        boolean running = arePaired() && (sample.runsOn(in, place) || sample.runsOn(out, place));
        if (!attended && running) {
            throw new BusinessException(HistoryError.RUNNING_TOTALS, names());
        }
        if (!attended && !arePaired() && Math.max(in, out) >= 0) {
            throw new BusinessException(HistoryError.HALF_OF_PASSAGES, names());
        }
        return arePaired() && !running ? Map.of(ColumnRole.IN, in, ColumnRole.OUT, out) : Map.of();
    }

    /** What the file calls them. */
    String names() {
        return IntStream.of(in, out).filter(i -> i >= 0).mapToObj(headers::get).collect(Collectors.joining(", "));
    }
}
