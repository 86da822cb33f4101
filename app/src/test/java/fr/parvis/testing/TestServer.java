package fr.parvis.testing;

import fr.parvis.database.DatabaseError;
import fr.parvis.database.internal.EmbeddedPostgres;
import fr.parvis.database.internal.ServerSettings;
import fr.parvis.kernel.BusinessException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The one PostgreSQL of this test run; kept under {@code target} between runs, stopped when the JVM ends. */
final class TestServer {

    private static final int PARALLEL_RUNS = 8;

    private TestServer() {}

    static EmbeddedPostgres get() {
        return Holder.SERVER;
    }

    static void execute(String sql) {
        execute("postgres", sql);
    }

    static void execute(String database, String sql) {
        try (Connection connection = get().superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    static boolean has(String database) {
        return databases().contains(database);
    }

    private static List<String> databases() {
        return databases(get());
    }

    private static List<String> databases(EmbeddedPostgres server) {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            BusinessException last = new BusinessException(DatabaseError.DATA_FOLDER_IN_USE, "target");
            for (int run = 0; run < PARALLEL_RUNS; run++) {
                try {
                    return guarded(EmbeddedPostgres.start(folder(run), settings()));
                } catch (BusinessException e) {
                    if (e.key() != DatabaseError.DATA_FOLDER_IN_USE) {
                        throw e;
                    }
                    last = e;
                }
            }
            throw last;
        }

        private static Path folder(int run) {
            return Path.of("target", "test-database" + (run == 0 ? "" : "-" + run));
        }

        /** The tests of durability bring their own server. */
        private static ServerSettings settings() {
            return new ServerSettings(64, 200, Map.of("fsync", "off", "max_wal_size", "256MB"));
        }

        private static EmbeddedPostgres guarded(EmbeddedPostgres server) {
            databases(server).stream().filter(name -> name.startsWith("test_")).forEach(name -> drop(server, name));
            // After the applications of the tests: what one of them does last may need the database.
            SpringApplication.getShutdownHandlers().add(server::close);
            letSpringHookIn();
            return server;
        }

        /** The handlers are heard once any application ran, and a test of plain classes runs none. */
        private static void letSpringHookIn() {
            new SpringApplicationBuilder(Object.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .run()
                    .close();
        }

        private static void drop(EmbeddedPostgres server, String name) {
            try (Connection connection = server.superuser("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("drop database " + name + " with (force)");
            } catch (SQLException e) {
                throw new AssertionError(name, e);
            }
        }
    }
}
