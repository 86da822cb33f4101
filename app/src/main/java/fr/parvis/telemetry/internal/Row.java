package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Series;
import java.util.Comparator;

/** One reading of a batch, and the append it came with. */
record Row(Reading reading, Pending from, int index) {

    /** By body, series, time: every writer takes its locks in this order, so none waits for another in a circle. */
    static final Comparator<Row> IN_KEY_ORDER = Row::compareKeys;

    private static int compareKeys(Row one, Row other) {
        Series series = one.reading.series();
        Series others = other.reading.series();
        if (series == others) {
            return Long.compare(one.reading.at(), other.reading.at());
        }
        int byBody = Integer.compare(series.body().value(), others.body().value());
        return byBody != 0 ? byBody : Integer.compare(series.id(), others.id());
    }

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
