package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a process of its own, in the data folder: durable, reachable from this machine only, with a
 * password for everybody. Restarted when it dies, stopped when it is closed.
 */
public final class EmbeddedPostgres implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String OWNER = "parvis_owner";
    private static final String DATABASE = "parvis";
    private static final long RETRY_SECONDS = 2;
    private static final Executor WATCHDOG =
            task -> Thread.ofVirtual().name("database-watchdog").start(task);

    private final Cluster cluster;
    private final Secrets secrets;
    private final FolderLock lock;
    private final ServerSettings settings;
    private final AtomicBoolean closing = new AtomicBoolean();
    private @Nullable Postmaster postmaster;
    private int port;

    private EmbeddedPostgres(Cluster cluster, Secrets secrets, FolderLock lock, ServerSettings settings) {
        this.cluster = cluster;
        this.secrets = secrets;
        this.lock = lock;
        this.settings = settings;
    }

    /**
     * Starts the server of a data folder, making it the first time (about 3 s, then 0.2 s).
     *
     * @throws BusinessException in one sentence, when the folder is in use or cannot serve
     */
    public static EmbeddedPostgres start(Path dataFolder, ServerSettings settings) {
        return start(dataFolder, settings, Optional.empty());
    }

    /** As the other, archiving every change into a backup folder. */
    public static EmbeddedPostgres start(Path dataFolder, ServerSettings settings, Optional<BackupFolder> archive) {
        Path root = dataFolder.toAbsolutePath().normalize().resolve("postgresql");
        try {
            Files.createDirectories(root);
            FolderLock lock = FolderLock.take(root);
            Cluster cluster = new Cluster(root, ServerAccount.forFolder(root), PostgresBinaries.unpackedIn(root));
            Secrets secrets = new Secrets(DurableFiles.parent(root).resolve("secrets"));
            EmbeddedPostgres server =
                    new EmbeddedPostgres(cluster, secrets, lock, archiving(settings, cluster, archive));
            server.openOrStop();
            return server;
        } catch (IOException e) {
            throw new BusinessException(e, DatabaseError.UNREADABLE_DATA, root, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new BusinessException(e, DatabaseError.START_FAILED, root, String.valueOf(e.getMessage()));
        }
    }

    private static ServerSettings archiving(ServerSettings settings, Cluster cluster, Optional<BackupFolder> archive)
            throws IOException {
        if (archive.isEmpty()) {
            return settings;
        }
        archive.get().create(cluster.account());
        return settings.with(WalArchive.settings(cluster.root(), archive.get()));
    }

    private void openOrStop() throws IOException, SQLException {
        try {
            open();
        } catch (IOException | SQLException | BusinessException e) {
            close();
            throw e;
        }
    }

    private void open() throws IOException, SQLException {
        cluster.initialise(secrets.get("database-superuser"));
        Predecessor.clear(cluster.data());
        port = cluster.configure(settings);
        launch();
        createDatabase();
        try (Connection connection = superuser(DATABASE)) {
            RoleBootstrap.run(connection, address());
        }
    }

    private synchronized void launch() throws IOException {
        Postmaster started = Postmaster.start(cluster);
        postmaster = started;
        started.ended().thenRunAsync(this::revive, WATCHDOG);
    }

    /** The watchdog: whatever ended the server, it is started again on the same port, for as long as it takes. */
    private synchronized void revive() {
        if (closing.get()) {
            return;
        }
        LOG.warn("The database has ended unexpectedly and is started again");
        try {
            launch();
            LOG.warn("The database is back");
        } catch (IOException | BusinessException e) {
            LOG.error("The database could not be started again; next attempt in {} s", RETRY_SECONDS, e);
            CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS, WATCHDOG)
                    .execute(this::revive);
        }
    }

    private void createDatabase() throws SQLException, IOException {
        String password = secrets.get("database-owner");
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login password '" + password + "'");
            }
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER + " template template0");
                statement.execute("revoke all on database " + DATABASE + " from public");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** A connection with every right: for the launcher's own work. */
    public Connection superuser(String database) throws SQLException {
        try {
            return address(database)
                    .dataSource(Cluster.SUPERUSER, secrets.get("database-superuser"))
                    .getConnection();
        } catch (IOException e) {
            throw new SQLException("The superuser's password cannot be read", e);
        }
    }

    @Override
    public DatabaseAddress address() {
        return address(DATABASE);
    }

    /** As {@link #address()}, of another database of this server. */
    public DatabaseAddress address(String database) {
        try {
            return new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, secrets.get("database-owner"));
        } catch (IOException e) {
            throw new BusinessException(e, DatabaseError.UNREADABLE_DATA, cluster.root(), "secrets");
        }
    }

    /**
     * Copies the whole data folder while the server works.
     *
     * @throws BusinessException in one sentence, when the folder cannot be written
     */
    public BaseBackup backUp(BackupFolder target) {
        return backUp(cluster.root(), address(), target, settings.archives());
    }

    /** Whether the folder has no backup from which the present could be restored: none yet, or none since a restore. */
    public boolean needsBackUp(BackupFolder target) {
        try (Connection connection = superuser(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select left(pg_walfile_name(pg_current_wal_lsn()), 8)")) {
            row.next();
            String timeline = row.getString(1);
            return target.listBackups().stream()
                    .noneMatch(backup -> backup.timeline().equals(timeline));
        } catch (SQLException | IOException e) {
            throw new BusinessException(
                    e, DatabaseError.UNREADABLE_DATA, target.root(), String.valueOf(e.getMessage()));
        }
    }

    /** As {@link #backUp(BackupFolder)}, of a server that runs, whoever started it. */
    public static BaseBackup backUpRunning(Path dataFolder, BackupFolder target) {
        Path root = dataFolder.toAbsolutePath().normalize().resolve("postgresql");
        return backUp(root, addressOfRunning(dataFolder), target, false);
    }

    /** The address of a data folder's server that another process of this machine runs. */
    public static DatabaseAddress addressOfRunning(Path dataFolder) {
        Path root = dataFolder.toAbsolutePath().normalize().resolve("postgresql");
        try {
            String port = Files.readString(root.resolve("port")).strip();
            String password = new Secrets(DurableFiles.parent(root).resolve("secrets")).get("database-owner");
            return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, OWNER, password);
        } catch (IOException e) {
            throw new BusinessException(e, DatabaseError.UNREADABLE_DATA, root, String.valueOf(e.getMessage()));
        }
    }

    private static BaseBackup backUp(Path root, DatabaseAddress address, BackupFolder target, boolean archived) {
        try {
            return new BackupTaking(DurableFiles.parent(root), target).take(address, archived);
        } catch (IOException e) {
            throw new BusinessException(
                    e, DatabaseError.UNREADABLE_DATA, target.root(), String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new BusinessException(
                    e, DatabaseError.UNREACHABLE, address.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** The number of the server's process. */
    public synchronized long pid() {
        return postmaster == null ? -1 : postmaster.pid();
    }

    @Override
    public void close() {
        if (!closing.getAndSet(true)) {
            shutDown();
        }
    }

    private synchronized void shutDown() {
        try {
            if (postmaster != null) {
                postmaster.stop();
            }
            lock.close();
        } catch (IOException e) {
            LOG.warn("The database was not stopped cleanly; the next start repairs it", e);
        }
    }
}
