package fr.parvis.testing;

import fr.parvis.database.Scope;
import fr.parvis.database.ScopedTransactionManager;
import fr.parvis.database.internal.DatabaseAddress;
import fr.parvis.database.internal.ModuleMigrations;
import fr.parvis.database.internal.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own for a test: real PostgreSQL, migrated, empty. Copied from a template that is migrated once for
 * each set of rooms and scripts, which takes about a tenth of a second.
 *
 * <p>{@code @SpringBootTest}, {@code @ApplicationModuleTest} and the slices get one each without asking.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Object TEMPLATES = new Object();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A fresh database with every room's schema. */
    public static TestDatabase fresh() {
        return fresh(ModuleMigrations.listModules());
    }

    /** A fresh database with the common ground only. */
    public static TestDatabase bare() {
        return fresh(List.of());
    }

    /** A fresh database with the common ground and these rooms' schemas. */
    public static TestDatabase fresh(String... modules) {
        return fresh(List.of(modules));
    }

    private static TestDatabase fresh(List<String> modules) {
        String template = template(modules);
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        TestServer.execute("drop database if exists " + name + " with (force)");
        TestServer.execute("create database " + name + " owner parvis_owner template " + template);
        return new TestDatabase(name);
    }

    private static String template(List<String> modules) {
        String template = "template_" + fingerprint(modules);
        synchronized (TEMPLATES) {
            if (!TestServer.has(template)) {
                String draft = "draft_" + fingerprint(modules);
                TestServer.execute("drop database if exists " + draft + " with (force)");
                TestServer.execute("create database " + draft + " owner parvis_owner template parvis");
                ModuleMigrations.migrate(TestServer.get().address(draft).ownerDataSource(), modules);
                TestServer.execute("alter database " + draft + " rename to " + template);
            }
        }
        return template;
    }

    private static String fingerprint(List<String> modules) {
        CRC32 sum = new CRC32();
        try {
            for (Resource script : ModuleMigrations.listScripts()) {
                String path = script.getURL().getPath();
                if (path.contains("/__root/") || modules.stream().anyMatch(it -> path.contains("/" + it + "/"))) {
                    sum.update(path.substring(path.indexOf("db/migration")).getBytes(StandardCharsets.UTF_8));
                    sum.update(script.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }

    /** {@code jdbc:postgresql://…?user=…&password=…} of the owner, as {@code PARVIS_DATABASE_URL} wants it. */
    public String url() {
        return address().url() + "?user=" + address().owner() + "&password="
                + address().password();
    }

    public DatabaseAddress address() {
        return TestServer.get().address(name);
    }

    /** The application's role, under row-level security. */
    public DataSource app() {
        return address().dataSource(Role.APP);
    }

    /** The doors' role. */
    public DataSource ingest() {
        return address().dataSource(Role.INGEST);
    }

    /** The owner's role: changes tables, sees no protected row. */
    public DataSource owner() {
        return address().ownerDataSource();
    }

    /** A connection that sees everything and may do everything. */
    public Connection superuser() throws SQLException {
        return TestServer.get().superuser(name);
    }

    /** Runs statements as superuser, past every policy. */
    public void execute(String sql) {
        TestServer.execute(name, sql);
    }

    /** Does the work as the application does: one transaction, in that scope. */
    public <R> R in(Scope scope, Function<JdbcClient, R> work) {
        DataSource app = app();
        TransactionTemplate transaction = new TransactionTemplate(new ScopedTransactionManager(app));
        List<R> result = new ArrayList<>();
        scope.run(() -> transaction.executeWithoutResult(status -> result.add(work.apply(JdbcClient.create(app)))));
        return result.getFirst();
    }

    /** Drops it; what is not closed is dropped at the next run. */
    @Override
    public void close() {
        TestServer.execute("drop database if exists " + name + " with (force)");
    }
}
