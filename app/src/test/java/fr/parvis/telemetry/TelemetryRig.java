package fr.parvis.telemetry;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.parvis.database.Scope;
import fr.parvis.database.ScopedTransactionManager;
import fr.parvis.kernel.BodyId;
import fr.parvis.testing.TestDatabase;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
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
        TelemetrySettings settings = new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("parvis.telemetry", TelemetrySettings.class);
        context.registerBean(TelemetrySettings.class, () -> settings);
        context.registerBean(TestDatabase.class, () -> database);
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

    /** Stops the room, keeps the database. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    @Configuration
    @EnableTransactionManagement
    @ComponentScan("fr.parvis.telemetry")
    static class Wiring {

        @Bean
        HikariDataSource dataSource(TestDatabase database) {
            return pool(database.app());
        }

        @Bean(defaultCandidate = false)
        @Qualifier("ingestDataSource") HikariDataSource ingestDataSource(TestDatabase database) {
            return pool(database.ingest());
        }

        @Bean(defaultCandidate = false)
        @Qualifier("ownerDataSource") DataSource ownerDataSource(TestDatabase database) {
            return database.owner();
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
