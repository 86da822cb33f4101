package fr.parvis.database.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** The server's side of an online backup (PostgreSQL 18, §25.3.4): one connection, open from start to stop. */
final class BackupSession implements AutoCloseable {

    private final Connection connection;
    private final Statement statement;

    BackupSession(DatabaseAddress address) throws SQLException {
        connection = address.dataSource(Role.BACKUP).getConnection();
        statement = connection.createStatement();
    }

    /** Begins, and answers the first segment needed; a temporary slot keeps it from being recycled. */
    String start(String label) throws SQLException {
        one("select pg_create_physical_replication_slot('" + label + "', true, true)::text");
        return one("select pg_walfile_name(pg_backup_start('" + label + "', true))");
    }

    /**
     * Ends the backup.
     *
     * @param archived whether to wait until the log it needs is in the archive
     */
    Stopped stop(boolean archived) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select pg_walfile_name(lsn), labelfile from pg_backup_stop(" + archived + ")")) {
            row.next();
            return new Stopped(row.getString(1), row.getString(2));
        }
    }

    /** The server's time. */
    Instant now() throws SQLException {
        return Instant.parse(
                one("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    private String one(String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /**
     * What makes the copy restorable.
     *
     * @param lastWal the last segment needed
     * @param label the content of {@code backup_label}
     */
    record Stopped(String lastWal, String label) {}
}
