package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Series;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch adds to the state of one series. */
final class StateSum {

    final Series series;
    private @Nullable Reading newest;
    private int recorded;
    private int repeated;
    private int refused;

    StateSum(Series series) {
        this.series = series;
    }

    void add(Reading reading, Fate fate) {
        switch (fate) {
            case REPEATED -> repeated++;
            case CONFLICTING -> refused++;
            case RECORDED -> {
                recorded++;
                newest = newest == null || reading.at() > newest.at() ? reading : newest;
            }
        }
    }

    /** The first nine parameters; answers the number of the next one. */
    static int set(PreparedStatement statement, List<StateSum> states, long receivedAt) throws SQLException {
        int next = 1;
        statement.setLong(next++, receivedAt);
        statement.setObject(
                next++,
                states.stream().mapToInt(each -> each.series.body().value()).toArray());
        statement.setObject(
                next++, states.stream().mapToInt(each -> each.series.id()).toArray());
        statement.setObject(next++, states.stream().mapToLong(StateSum::at).toArray());
        statement.setObject(next++, states.stream().mapToDouble(StateSum::raw).toArray());
        statement.setObject(next++, states.stream().mapToDouble(StateSum::value).toArray());
        statement.setObject(
                next++, states.stream().mapToInt(each -> each.recorded).toArray());
        statement.setObject(
                next++, states.stream().mapToInt(each -> each.repeated).toArray());
        statement.setObject(
                next++, states.stream().mapToInt(each -> each.refused).toArray());
        return next;
    }

    /** The statement reads these three only where something was recorded. */
    private long at() {
        return newest == null ? 0 : newest.at();
    }

    private double raw() {
        return newest == null ? 0 : newest.raw();
    }

    private double value() {
        return newest == null ? 0 : newest.value();
    }
}
