package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Rule;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Rows as arrays of columns: what {@code unnest} takes, sent in binary. */
final class Columns {

    private static final double[] NO_VALUES = {};
    private static final short[] NO_RULES = {};

    private final List<Row> rows;
    private final int[] bodies;
    private final int[] series;
    private final long[] times;
    private final double[] raws;
    private boolean ruled;

    Columns(List<Row> rows) {
        this.rows = rows;
        int size = rows.size();
        bodies = new int[size];
        series = new int[size];
        times = new long[size];
        raws = new double[size];
        for (int i = 0; i < size; i++) {
            Reading reading = rows.get(i).reading();
            bodies[i] = reading.series().body().value();
            series[i] = reading.series().id();
            times[i] = reading.at();
            raws[i] = reading.raw();
            ruled |= reading.rule() != Rule.AS_SENT;
        }
    }

    /** The first three parameters. */
    void setKeys(PreparedStatement statement) throws SQLException {
        statement.setObject(1, bodies);
        statement.setObject(2, series);
        statement.setObject(3, times);
    }

    /** Six parameters; the last two are empty where no rule changed anything. */
    void setAll(PreparedStatement statement, int first) throws SQLException {
        statement.setObject(first, bodies);
        statement.setObject(first + 1, series);
        statement.setObject(first + 2, times);
        statement.setObject(first + 3, raws);
        statement.setObject(first + 4, ruled ? values() : NO_VALUES);
        statement.setObject(first + 5, ruled ? rules() : NO_RULES);
    }

    private double[] values() {
        return rows.stream().mapToDouble(row -> row.reading().value()).toArray();
    }

    private short[] rules() {
        short[] rules = new short[rows.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = rows.get(i).reading().rule().code();
        }
        return rules;
    }
}
