package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Reading;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a batch adds to the hourly summaries and the states, one row for each hour of a series and one for each series:
 * added up here, so that the database writes tens of rows and not thousands.
 */
final class Summaries {

    private final List<HourSum> hours = new ArrayList<>();
    private final List<StateSum> states = new ArrayList<>();

    /** @param rows in key order, their fates decided */
    Summaries(List<Row> rows) {
        rows.forEach(this::add);
    }

    private void add(Row row) {
        Reading reading = row.reading();
        if (states.isEmpty() || states.getLast().series != reading.series()) {
            states.add(new StateSum(reading.series()));
        }
        states.getLast().add(reading, row.fate());
        if (row.fate() == Fate.RECORDED) {
            if (hours.isEmpty() || !hours.getLast().covers(reading)) {
                hours.add(new HourSum(reading));
            }
            hours.getLast().add(reading);
        }
    }

    /** The first parameters of {@link BatchSql#SUMMARIES}; answers the number of the next one. */
    int set(PreparedStatement statement, long receivedAt) throws SQLException {
        return HourSum.set(statement, StateSum.set(statement, states, receivedAt), hours);
    }
}
