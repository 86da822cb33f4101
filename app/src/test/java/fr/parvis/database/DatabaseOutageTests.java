package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseOutageTests {

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY",
        "08003, AWAY",
        "57P01, AWAY",
        "57P03, AWAY",
        "53300, AWAY",
        "53100, FULL",
        "58030, FULL",
    })
    void isToldBySqlstateHoweverDeepItLies(String state, DatabaseOutage expected) {
        SQLException cause = new SQLException("", state);
        Throwable failure = new CannotCreateTransactionException("", new CannotGetJdbcConnectionException("", cause));
        assertThat(DatabaseOutage.of(failure)).contains(expected);
    }

    @Test
    void isAPoolThatFoundNoConnectionInTime() {
        assertThat(DatabaseOutage.of(new SQLTransientConnectionException("timed out")))
                .contains(DatabaseOutage.AWAY);
    }

    /** By the real pool: it takes the connection away from whoever still rolls back on it, and tells no state. */
    @Test
    void isAConnectionThatThePoolHasClosed() throws SQLException {
        SQLException late = rollBackAfterThePoolTookItAway();
        assertThat(late.getSQLState()).isNull();
        assertThat(DatabaseOutage.of(new TransactionSystemException("JDBC rollback failed", late)))
                .contains(DatabaseOutage.AWAY);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42601", "40001", "57014"})
    void isNoneWhereTheDatabaseDidItsWork(String state) {
        assertThat(DatabaseOutage.of(new IllegalStateException(new SQLException("", state))))
                .isEmpty();
        assertThat(DatabaseOutage.of(new IllegalStateException("ours"))).isEmpty();
    }

    private static SQLException rollBackAfterThePoolTookItAway() throws SQLException {
        HikariConfig config = new HikariConfig();
        try (TestDatabase database = TestDatabase.bare()) {
            config.setDataSource(database.app());
            try (HikariDataSource pool = new HikariDataSource(config)) {
                Connection connection = pool.getConnection();
                pool.evictConnection(connection);
                connection.close();
                return catchThrowableOfType(SQLException.class, connection::rollback);
            }
        }
    }
}
