package fr.parvis.forecast;

import fr.parvis.history.HistoryRow;
import fr.parvis.history.HistorySink;
import fr.parvis.history.RefusedLine;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a history file into memory by place, with a limit on observations so that a huge file cannot fill it. */
final class Town implements HistorySink {

    /** About 100 MB. */
    static final int MAX_OBSERVATIONS = 6_000_000;

    private final Map<String, Series> places = new LinkedHashMap<>();
    private long kept;
    private long beyond;
    private long without;

    @Override
    public void row(HistoryRow row) {
        double value = Double.isNaN(row.occupied()) ? row.free() : row.occupied();
        if (Double.isNaN(value)) {
            without++;
        } else if (kept >= MAX_OBSERVATIONS) {
            beyond++;
        } else if (places.computeIfAbsent(row.place(), place -> new Series()).add(row.time(), value, row.full())) {
            kept++;
        }
    }

    @Override
    public void refused(RefusedLine line) {
        // The reader's report counts them.
    }

    Map<String, Series> places() {
        return places;
    }

    /** Rows that were read beyond the limit and not kept. */
    long beyond() {
        return beyond;
    }

    /** Rows without a number. */
    long without() {
        return without;
    }
}
