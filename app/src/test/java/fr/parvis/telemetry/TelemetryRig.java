package fr.parvis.telemetry;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.parvis.database.DataFolder;
import fr.parvis.database.Scope;
import fr.parvis.database.ScopedTransactionManager;
import fr.parvis.doors.DoorsSettings;
import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.LiveFeed;
import fr.parvis.testing.TestDatabase;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The telemetry room alone, on a database of its own, without the rest of the house. */
public final class TelemetryRig implements AutoCloseable {

    public static final BodyId TOWN = new BodyId(34_057);
    public static final BodyId NEIGHBOUR = new BodyId(34_058);

    public final TestDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TelemetryRig(TestDatabase database, Map<String, String> properties) {
        this.database = database;
        Binder binder = new Binder(new MapConfigurationPropertySource(properties));
        TelemetrySettings settings = binder.bindOrCreate("parvis.telemetry", TelemetrySettings.class);
        context.registerBean(DoorsSettings.class, () -> binder.bindOrCreate("parvis.doors", DoorsSettings.class));
        context.registerBean(TelemetrySettings.class, () -> settings);
        context.registerBean(Place.class, () -> new Place(database));
        context.register(Wiring.class);
        context.refresh();
    }

    public static TelemetryRig start(Map<String, String> properties) {
        return on(TestDatabase.fresh("telemetry"), properties);
    }

    /** On a database that is there already. */
    public static TelemetryRig on(TestDatabase database, Map<String, String> properties) {
        java.util.Map<String, String> all = new java.util.HashMap<>(properties);
        all.putIfAbsent("parvis.telemetry.mqtt.port", "0");
        return new TelemetryRig(database, all);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Registers a device of {@link #TOWN} and answers its secret. */
    public String device(String key) {
        return device(TOWN, key);
    }

    public String device(BodyId body, String key) {
        return Scope.of(body).call(() -> {
            get(Devices.class).registerIfAbsent(RegisterDevice.of(body, key, key));
            return get(Devices.class).issueCredential(body, key).secret();
        });
    }

    /** Registers a device of {@link #TOWN} and answers one of its series. */
    public Series series(String device, Property property) {
        device(device);
        return Objects.requireNonNull(get(Directory.class).find(TOWN, device)).series(property);
    }

    /** A number from the database, past every policy. */
    public long count(String sql) {
        try (var connection = database.superuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A text from the database, past every policy. */
    public String text(String sql) {
        try (var connection = database.superuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything that was published since the start. */
    public List<Reading> recorded() {
        return List.copyOf(get(Ear.class).heard);
    }

    /** The database lets nobody in but the superuser, and throws out who is there. */
    public void sendAway() {
        database.execute("alter database " + name() + " connection limit 0");
        database.execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid() and usename like 'parvis%'
                """);
    }

    public void bringBack() {
        database.execute("alter database " + name() + " connection limit -1");
    }

    private String name() {
        return database.address().url().replaceFirst(".*/", "");
    }

    /** Waits for a condition, ten seconds at most. */
    public static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("never came true");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** What stands in the data folder for the operator. */
    public String operatorKey() throws IOException {
        return Files.readString(OperatorKey.pathIn(get(DataFolder.class).path()));
    }

    /** Stops the room, keeps the database. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    /** Not the database itself: a context that closes would drop it. */
    private record Place(TestDatabase database) {}

    /** Live topics that a test writes. */
    public static final class Board implements LiveFeed {

        private final Map<String, byte[]> values = new ConcurrentHashMap<>();
        private final List<Listener> listeners = new CopyOnWriteArrayList<>();

        public void put(String topic, String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            values.put(topic, bytes);
            listeners.forEach(listener -> listener.value(topic, bytes));
        }

        @Override
        public void replay(Listener listener) {
            values.forEach(listener::value);
        }

        @Override
        public void listen(Listener listener) {
            listeners.add(listener);
        }
    }

    static class Ear {

        final Collection<Reading> heard = new ConcurrentLinkedQueue<>();

        @EventListener
        void on(ObservationsRecorded event) {
            heard.addAll(event.readings());
        }
    }

    @TestConfiguration
    @EnableTransactionManagement
    @ComponentScan("fr.parvis.telemetry")
    static class Wiring {

        @Bean
        HikariDataSource dataSource(Place place) {
            return pool(place.database.app());
        }

        @Bean(defaultCandidate = false)
        @Qualifier("ingestDataSource") HikariDataSource ingestDataSource(Place place) {
            return pool(place.database.ingest());
        }

        @Bean(defaultCandidate = false)
        @Qualifier("ownerDataSource") DataSource ownerDataSource(Place place) {
            return place.database.owner();
        }

        @Bean
        ScopedTransactionManager transactionManager(DataSource dataSource) {
            return new ScopedTransactionManager(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        DataFolder dataFolder(Place place) {
            return new DataFolder(Path.of(
                    "target", "test-data", place.database.address().url().replaceFirst(".*/", "")));
        }

        @Bean
        Board board() {
            return new Board();
        }

        @Bean
        Ear ear() {
            return new Ear();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean(destroyMethod = "")
        Vertx vertx() {
            return Vertx.vertx();
        }

        private static HikariDataSource pool(DataSource dataSource) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(dataSource);
            config.setMaximumPoolSize(4);
            config.setMinimumIdle(0);
            config.setConnectionTimeout(2_000);
            return new HikariDataSource(config);
        }
    }
}
