package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Reading;
import java.util.Comparator;

/** One reading of a batch, and the append it came with. */
record Row(Reading reading, Pending from, int index) {

    /** By body, series, time: every writer takes its locks in this order, so none waits for another in a circle. */
    static final Comparator<Row> IN_KEY_ORDER = Comparator.<Row>comparingInt(
                    row -> row.reading.series().body().value())
            .thenComparingInt(row -> row.reading.series().id())
            .thenComparingLong(row -> row.reading.at());

    boolean sameKey(Row other) {
        return reading.series() == other.reading.series() && reading.at() == other.reading.at();
    }

    Fate fate() {
        return from.fate(index);
    }

    void decide(Fate fate) {
        from.decide(index, fate);
    }
}
