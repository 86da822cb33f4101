package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Fate;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Series;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes batches on one connection. Used by one thread. */
final class BatchWriter {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int BATCHES_OF_CARE = 200;

    private final Connection connection;
    private final Partitions partitions;
    private int careful;

    BatchWriter(Connection connection, Partitions partitions) throws SQLException {
        this.connection = connection;
        this.partitions = partitions;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
        }
    }

    /**
     * Writes the appends in one transaction, decides the fate of each reading, and answers the new ones.
     *
     * @param onceMore the last attempt may have been committed without our knowing: what is there counts as new
     */
    List<Reading> write(List<Pending> appends, long receivedAt, boolean onceMore) throws SQLException {
        number(Batch.unnumbered(appends), receivedAt);
        Batch batch = Batch.of(appends);
        partitions.open(batch.rows);
        if (careful == 0 && !onceMore && batch.again.isEmpty()) {
            try {
                return writeHopefully(batch, receivedAt);
            } catch (SQLException failed) {
                if (!UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                    throw failed;
                }
                careful = BATCHES_OF_CARE;
            }
        }
        careful = Math.max(0, careful - 1);
        return writeCarefully(batch, receivedAt, onceMore);
    }

    private List<Reading> writeHopefully(Batch batch, long receivedAt) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement statement = connection.prepareStatement(BatchSql.HOPEFUL)) {
            int next = new Summaries(batch.rows).set(statement, receivedAt);
            new Columns(batch.rows).setAll(statement, next);
            statement.execute();
        }
        return batch.rows.stream().map(Row::reading).toList();
    }

    private List<Reading> writeCarefully(Batch batch, long receivedAt, boolean onceMore) throws SQLException {
        connection.setAutoCommit(false);
        try {
            compare(before(batch, insert(batch)));
            summarise(batch, receivedAt);
            connection.commit();
        } catch (SQLException failed) {
            rollBack(failed);
            throw failed;
        }
        return batch.all.stream()
                .filter(row -> row.fate() == Fate.RECORDED || onceMore && row.fate() == Fate.REPEATED)
                .map(Row::reading)
                .toList();
    }

    private Set<Key> insert(Batch batch) throws SQLException {
        Set<Key> fresh = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(BatchSql.CAREFUL)) {
            new Columns(batch.rows).setAll(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(new Key(rows.getInt(1), rows.getLong(2)));
                }
            }
        }
        return fresh;
    }

    /** What was not new; refused unless the comparison finds the same value. */
    private static List<Row> before(Batch batch, Set<Key> fresh) {
        List<Row> before = new ArrayList<>(batch.again);
        batch.rows.stream().filter(row -> !fresh.contains(Key.of(row))).forEach(before::add);
        before.sort(Row.IN_KEY_ORDER);
        before.forEach(row -> row.decide(Fate.CONFLICTING));
        return before;
    }

    private void compare(List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(BatchSql.KEPT)) {
            new Columns(rows).setKeys(statement);
            try (ResultSet kept = statement.executeQuery()) {
                while (kept.next()) {
                    Row row = rows.get(kept.getInt(1) - 1);
                    boolean same = Double.compare(
                                    kept.getDouble(2) + 0.0, row.reading().raw() + 0.0)
                            == 0;
                    row.decide(same ? Fate.REPEATED : Fate.CONFLICTING);
                }
            }
        }
    }

    private void summarise(Batch batch, long receivedAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BatchSql.SUMMARIES)) {
            new Summaries(batch.all).set(statement, receivedAt);
            statement.execute();
        }
    }

    private void number(Set<Series> unknown, long receivedAt) throws SQLException {
        if (unknown.isEmpty()) {
            return;
        }
        connection.setAutoCommit(true);
        try (PreparedStatement statement = connection.prepareStatement(BatchSql.SERIES)) {
            for (Series series : unknown) {
                statement.setInt(1, series.body().value());
                statement.setInt(2, series.deviceId());
                statement.setString(3, series.property().key());
                statement.setString(4, series.property().unit());
                statement.setShort(5, series.rule().code());
                statement.setLong(6, receivedAt);
                try (ResultSet given = statement.executeQuery()) {
                    given.next();
                    series.numbered(given.getInt(1));
                }
            }
        }
    }

    private void rollBack(SQLException because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    private record Key(int series, long at) {
        static Key of(Row row) {
            return new Key(row.reading().series().id(), row.reading().at());
        }
    }
}
