package fr.parvis.quality;

import fr.parvis.history.HistoryRow;
import fr.parvis.history.HistorySink;
import fr.parvis.history.RefusedLine;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a history file into memory by source, with a limit on readings. */
final class Fleet implements HistorySink {

    /** About 130 MB. */
    static final int MAX_READINGS = 6_000_000;

    private final ZoneId zone;
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private long kept;
    private long beyond;

    Fleet(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void row(HistoryRow row) {
        if (kept >= MAX_READINGS) {
            beyond++;
            return;
        }
        kept++;
        tracks.computeIfAbsent(row.place(), place -> new Track(place, row.name(), zone))
                .add(row);
    }

    @Override
    public void refused(RefusedLine line) {
        // The reader's report counts them.
    }

    List<Track> tracks() {
        return List.copyOf(tracks.values());
    }

    long beyond() {
        return beyond;
    }
}
