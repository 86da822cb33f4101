package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The readings of several appends, in key order, each key once; what came again within the batch stands beside. */
final class Batch {

    final List<Pending> appends;
    final List<Row> all;
    final List<Row> rows;
    final List<Row> again = new ArrayList<>();

    private Batch(List<Pending> appends, int size) {
        this.appends = appends;
        this.all = new ArrayList<>(size);
        this.rows = new ArrayList<>(size);
    }

    /** Every series must have its number. */
    static Batch of(List<Pending> appends) {
        int size = appends.stream().mapToInt(append -> append.readings.size()).sum();
        Batch batch = new Batch(appends, size);
        for (Pending append : appends) {
            append.forget();
            for (int i = 0; i < append.readings.size(); i++) {
                batch.all.add(new Row(append.readings.get(i), append, i));
            }
        }
        batch.all.sort(Row.IN_KEY_ORDER);
        for (Row row : batch.all) {
            boolean repeats = !batch.rows.isEmpty() && row.sameKey(batch.rows.getLast());
            (repeats ? batch.again : batch.rows).add(row);
        }
        return batch;
    }

    static Set<Series> unnumbered(List<Pending> appends) {
        Set<Series> series = new TreeSet<>(java.util.Comparator.comparing(Series::toString));
        for (Pending append : appends) {
            for (Reading reading : append.readings) {
                if (reading.series().id() == 0) {
                    series.add(reading.series());
                }
            }
        }
        return series;
    }
}
