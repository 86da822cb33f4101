package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Reading;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Rows as arrays of columns: what {@code unnest} takes, sent in binary. */
final class Columns {

    private final int[] bodies;
    private final int[] series;
    private final long[] times;
    private final double[] raws;
    private final double[] values;
    private final short[] rules;

    Columns(List<Row> rows) {
        int size = rows.size();
        bodies = new int[size];
        series = new int[size];
        times = new long[size];
        raws = new double[size];
        values = new double[size];
        rules = new short[size];
        for (int i = 0; i < size; i++) {
            Reading reading = rows.get(i).reading();
            bodies[i] = reading.series().body().value();
            series[i] = reading.series().id();
            times[i] = reading.at();
            raws[i] = reading.raw();
            values[i] = reading.value();
            rules[i] = reading.rule().code();
        }
    }

    /** The first three parameters. */
    void setKeys(PreparedStatement statement) throws SQLException {
        statement.setObject(1, bodies);
        statement.setObject(2, series);
        statement.setObject(3, times);
    }

    /** The first six parameters. */
    void setAll(PreparedStatement statement) throws SQLException {
        setKeys(statement);
        statement.setObject(4, raws);
        statement.setObject(5, values);
        statement.setObject(6, rules);
    }
}
