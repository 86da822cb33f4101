package fr.parvis.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A base backup taken while rows pour in, then an accident, then the way back to just before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupAndRestoreTests {

    private static final Path FOLDER = Path.of("target/backup-drill").toAbsolutePath();
    private static final String CONTENT =
            "select count(*) || ' rows ' || md5(string_agg(id::text, ',' order by id)) from load.line";

    private final BackupFolder backups = new BackupFolder(FOLDER.resolve("backups"));
    private String contentBefore = "";
    private Instant before = Instant.EPOCH;
    private int acknowledgedDuringBackup;

    @BeforeAll
    void meetsWithAnAccident() throws Exception {
        DurableFiles.deleteTree(FOLDER);
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(FOLDER.resolve("data"), ServerSettings.small(), Optional.of(backups))) {
            Files.writeString(
                    Files.createDirectories(FOLDER.resolve("data/documents")).resolve("piece"), "kept");
            execute(
                    server,
                    "create schema load; create table load.line (id bigint primary key);"
                            + "grant usage on schema load to parvis_app; grant select, insert on load.line to parvis_app");
            try (Writers writers = Writers.start(server.address().dataSource(Role.APP), 4)) {
                writers.awaitMore(200);
                int count = writers.count();
                server.backUp(backups);
                acknowledgedDuringBackup = writers.count() - count;
                writers.awaitMore(300);
            }
            contentBefore = text(server, CONTENT);
            before = Instant.parse(text(
                    server,
                    "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
            execute(server, "delete from load.line");
            execute(server, "insert into load.line values (-1)");
        }
    }

    @Test
    void isTakenWhileRowsAreWritten() {
        assertThat(acknowledgedDuringBackup).isPositive();
    }

    @Test
    void bringsBackEveryRowOfTheInstantBeforeTheAccident() throws Exception {
        Path restored = FOLDER.resolve("restored");
        new Restoration(backups, restored).restore(Optional.of(before));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(restored, ServerSettings.small())) {
            assertThat(text(server, CONTENT)).isEqualTo(contentBefore);
        }
        assertThat(restored.resolve("documents/piece")).hasContent("kept");
    }

    @Test
    void goesToTheLastArchivedChangeWhenNoInstantIsNamed() throws Exception {
        Path restored = FOLDER.resolve("latest");
        new Restoration(backups, restored).restore(Optional.empty());
        try (EmbeddedPostgres server = EmbeddedPostgres.start(restored, ServerSettings.small())) {
            assertThat(text(server, "select string_agg(id::text, ',') from load.line"))
                    .isEqualTo("-1");
        }
    }

    @Test
    void setsAsideWhatWasInTheFolder() throws Exception {
        Path occupied = Files.createDirectories(FOLDER.resolve("occupied"));
        Files.writeString(occupied.resolve("precious"), "mine");
        new Restoration(backups, occupied).restore(Optional.of(before));
        try (var siblings = Files.list(FOLDER)) {
            assertThat(siblings.filter(it -> it.getFileName().toString().startsWith("occupied.before-")))
                    .singleElement()
                    .satisfies(it -> assertThat(it.resolve("precious")).hasContent("mine"));
        }
    }

    @Test
    void leavesAloneTheFolderOfAServerThatRuns() throws Exception {
        Path busy = FOLDER.resolve("busy");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(busy, ServerSettings.small())) {
            execute(server, "create table public.kept (id int); insert into public.kept values (7)");
            assertThatThrownBy(() -> new Restoration(backups, busy).restore(Optional.of(before)))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refusal -> assertThat(refusal.key()).isEqualTo(DatabaseError.DATA_FOLDER_IN_USE));
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(busy, ServerSettings.small())) {
            assertThat(text(server, "select id::text from public.kept")).isEqualTo("7");
        }
    }

    @Test
    void leavesTheFolderAsClosedAsItWas() throws Exception {
        Path closed = Files.createDirectories(FOLDER.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        openArchive();
        new Restoration(backups, closed).restore(Optional.of(before));
        assertThat(Files.getPosixFilePermissions(closed)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    /** The server that archived had an account of its own; the one that starts in a closed folder has another. */
    private static void openArchive() throws IOException {
        try (var files = Files.walk(FOLDER.resolve("backups"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
    }

    @Test
    void refusesAnInstantBeforeTheFirstBackup() {
        assertThatThrownBy(() -> new Restoration(backups, FOLDER.resolve("none")).restore(Optional.of(Instant.EPOCH)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(DatabaseError.NO_BACKUP));
    }

    @Test
    void refusesADamagedArchiveAndChangesNothing() throws Exception {
        BackupFolder damaged = copyWithOneByteChanged();
        Path target = FOLDER.resolve("untouched");
        assertThatThrownBy(() -> new Restoration(damaged, target).restore(Optional.empty()))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(DatabaseError.DAMAGED_BACKUP));
        assertThat(target).doesNotExist();
    }

    @Test
    void keepsTheNewestBackupsAndTheirLogOnly() throws Exception {
        BackupFolder folder = new BackupFolder(FOLDER.resolve("pruned"));
        Files.createDirectories(folder.base());
        Files.createDirectories(folder.wal());
        for (int day = 1; day <= 3; day++) {
            Instant at = Instant.parse("2026-11-0" + day + "T03:00:00Z");
            String name = "base_" + day;
            Files.writeString(folder.base().resolve(name + BaseBackup.ARCHIVE), "x");
            new BaseBackup(name, at, at, "00000001000000000000000" + day, 1, "").write(folder.base());
            Files.writeString(folder.wal().resolve("00000001000000000000000" + day + ".gz"), "x");
        }
        folder.prune(2);
        assertThat(folder.listBackups()).extracting(BaseBackup::name).containsExactly("base_2", "base_3");
        try (var wal = Files.list(folder.wal())) {
            assertThat(wal.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("000000010000000000000002.gz", "000000010000000000000003.gz");
        }
    }

    private BackupFolder copyWithOneByteChanged() throws IOException {
        BackupFolder copy = new BackupFolder(FOLDER.resolve("damaged"));
        Files.createDirectories(copy.base());
        BaseBackup backup = backups.listBackups().getFirst();
        Path archive = Files.copy(backup.archive(backups.base()), backup.archive(copy.base()));
        backup.write(copy.base());
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long middle = channel.size() / 2;
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, middle);
            one.put(0, (byte) (one.get(0) ^ 1)).rewind();
            channel.write(one, middle);
        }
        return copy;
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.superuser("parvis");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(EmbeddedPostgres server, String question) throws SQLException {
        try (Connection connection = server.superuser("parvis");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
