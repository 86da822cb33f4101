package fr.parvis.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTests {

    /** Closed to other accounts, as a home folder is: the way for root into a user namespace. */
    private Path folder;

    private EmbeddedPostgres server;

    @BeforeAll
    void starts(@TempDir Path closed) {
        folder = closed;
        server = EmbeddedPostgres.start(folder, ServerSettings.small());
    }

    @AfterAll
    void stops() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "max_connections, 40",
        "server_encoding, UTF8",
        "server_version, 18.6",
    })
    void isDurableAndKeepsToItself(String setting, String value) throws SQLException {
        assertThat(text("show " + setting)).isEqualTo(value);
    }

    @Test
    void hasTheExtensionsThatTheRoomsUse() throws SQLException {
        assertThat(
                        text(
                                "select string_agg(extname, ' ' order by extname) from pg_extension where extname <> 'plpgsql'"))
                .isEqualTo("btree_gist cube earthdistance ltree pg_trgm unaccent");
    }

    @Test
    void runsUnprivileged() throws IOException {
        Path status = Path.of("/proc", String.valueOf(server.pid()), "status");
        assertThat(Files.readString(status)).containsPattern("CapEff:\\s+0+\\n");
    }

    @Test
    void keepsItsPasswordsFromOthers() throws IOException {
        try (var secrets = Files.list(folder.resolve("secrets"))) {
            assertThat(secrets.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void letsNobodyInWithoutItsPassword() {
        for (String user : List.of("postgres", "parvis_owner", "parvis_app", "parvis_ingest", "parvis_backup")) {
            assertThatThrownBy(() -> server.address().dataSource(user, "wrong").getConnection())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesASecondApplicationOnItsFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, ServerSettings.small()))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(DatabaseError.DATA_FOLDER_IN_USE));
    }

    @Test
    void comesBackWithItsRowsAndItsPort() throws SQLException {
        execute("create table kept as select 42 as answer");
        String url = server.address().url();
        server.close();
        server = EmbeddedPostgres.start(folder, ServerSettings.small());
        assertThat(server.address().url()).isEqualTo(url);
        assertThat(text("select answer from kept")).isEqualTo("42");
    }

    @Test
    void saysSoWhenTheDataIsOfAnotherVersion(@TempDir Path old) throws IOException {
        Path data = Files.createDirectories(old.resolve("postgresql/data"));
        Files.writeString(data.resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(old, ServerSettings.small()))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(DatabaseError.OTHER_VERSION));
    }

    @Test
    void stopsTheServerOfACrashedApplication(@TempDir Path crashed) throws Exception {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingApplication.class.getName(),
                        crashed.toString())
                .redirectErrorStream(true)
                .redirectOutput(crashed.resolve("output").toFile())
                .start();
        assertThat(application.waitFor(120, TimeUnit.SECONDS)).isTrue();
        long orphan = Long.parseLong(Files.readAllLines(crashed.resolve("postgresql/data/postmaster.pid"))
                .getFirst());
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(crashed, ServerSettings.small())) {
            assertThat(next.pid()).isNotEqualTo(orphan);
            assertThat(Files.exists(Path.of("/proc", String.valueOf(orphan), "cwd")))
                    .isFalse();
        }
    }

    @Test
    void removesTheMarkOfADeadServerWhoseNumberBelongsToSomebodyElse(@TempDir Path data) throws IOException {
        Path mark = data.resolve("postmaster.pid");
        Files.writeString(mark, ProcessHandle.current().pid() + "\n" + data + "\n1700000000\n");
        Predecessor.clear(data);
        assertThat(mark).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.superuser("parvis");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String question) throws SQLException {
        try (Connection connection = server.superuser("parvis");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
