package fr.parvis.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * The database killed with SIGKILL while it is written to: it is started again, the pool recovers, and every
 * acknowledged row is there once. Rounds: {@code -Dparvis.faults.rounds} (3; the full campaign takes 25).
 */
class KilledDatabaseTests {

    private static final int ROUNDS = Integer.getInteger("parvis.faults.rounds", 3);
    private static final int WRITERS = 4;

    @Test
    void losesNoAcknowledgedRow() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(Path.of("target/fault-database"), ServerSettings.small())) {
            prepare(server);
            try (HikariDataSource pool = pool(server);
                    Writers writers = Writers.start(pool, WRITERS)) {
                RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
                for (int round = 0; round < ROUNDS; round++) {
                    writers.awaitMore(50 + random.nextInt(500));
                    kill(server.pid());
                    writers.awaitMore(1);
                }
                writers.awaitMore(100);
                writers.close();
                // A writer may not have touched its connection since the last kill: it is dead and nobody noticed yet.
                pool.getHikariPoolMXBean().softEvictConnections();
                assertThat(writers.listMissing(pool)).isEmpty();
                assertThat(count(server, "select count(*) - count(distinct id) from load.line"))
                        .isZero();
            }
        }
    }

    private static void kill(long pid) throws IOException {
        new ProcessBuilder("kill", "-KILL", String.valueOf(pid))
                .start()
                .onExit()
                .join();
    }

    private static void prepare(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.superuser("parvis");
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists load cascade; create schema load;"
                    + "create table load.line (id bigint); grant usage on schema load to parvis_app;"
                    + "grant select, insert on load.line to parvis_app");
        }
    }

    private static long count(EmbeddedPostgres server, String question) throws SQLException {
        try (Connection connection = server.superuser("parvis");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.address().dataSource(Role.APP));
        config.setMaximumPoolSize(WRITERS);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }
}
