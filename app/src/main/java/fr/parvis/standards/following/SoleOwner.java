package fr.parvis.standards.following;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Of all replicas on one database, one at a time: who holds an advisory lock, on a connection of its own that lives as
 * long as the task does. A replica that dies loses it at once, and another takes it at its next look. Used by one thread.
 */
final class SoleOwner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoleOwner.class);
    private static final int ANSWER_SECONDS = 5;

    private final DataSource database;
    private final long lock;
    private @Nullable Connection held;

    /** @param database unpooled: the connection is kept */
    SoleOwner(DataSource database, long lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Whether this replica is the one; tries to be where nobody is. */
    boolean holds() {
        try {
            if (held != null && held.isValid(ANSWER_SECONDS)) {
                return true;
            }
            close();
            return take();
        } catch (SQLException away) {
            LOG.debug("The database is away", away);
            close();
            return false;
        }
    }

    private boolean take() throws SQLException {
        Connection connection = database.getConnection();
        held = connection;
        try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, lock);
            try (ResultSet row = query.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    return true;
                }
            }
        }
        close();
        return false;
    }

    /** Gives it up. */
    @Override
    public void close() {
        Connection connection = held;
        held = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException gone) {
                LOG.debug("The connection was gone already", gone);
            }
        }
    }
}
