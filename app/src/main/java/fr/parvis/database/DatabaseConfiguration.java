package fr.parvis.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.parvis.database.internal.DatabaseAddress;
import fr.parvis.database.internal.DatabaseServer;
import fr.parvis.database.internal.EmbeddedPostgres;
import fr.parvis.database.internal.ExternalPostgres;
import fr.parvis.database.internal.ModuleMigrations;
import fr.parvis.database.internal.Role;
import fr.parvis.database.internal.RunningPostgres;
import fr.parvis.database.internal.ServerSettings;
import fr.parvis.kernel.BusinessException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The server, its three doors (application, ingest, owner) and the clock. An auto-configuration, so that a test of one
 * room has it without asking.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(@Value("${parvis.data:./data}") Path path) {
        return new DataFolder(path);
    }

    /** @param visiting this process is a command, which may work on the server that a running application started */
    @Bean
    DatabaseServer databaseServer(
            DatabaseSettings settings, DataFolder data, @Value("${parvis.database.visiting:false}") boolean visiting) {
        if (!settings.url().isBlank()) {
            return ExternalPostgres.join(settings.url());
        }
        try {
            return EmbeddedPostgres.start(
                    data.path(),
                    new ServerSettings(
                            settings.sharedBuffers().toMegabytes(), settings.maxConnections(), settings.postgres()),
                    settings.backupFolder());
        } catch (BusinessException refused) {
            if (visiting && refused.key() == DatabaseError.DATA_FOLDER_IN_USE) {
                return new RunningPostgres(EmbeddedPostgres.addressOfRunning(data.path()));
            }
            throw refused;
        }
    }

    /** Does nothing on an external server: its operator saves it. */
    @Bean
    NightlyBackups nightlyBackups(DatabaseServer server, DatabaseSettings settings, Clock clock) {
        return new NightlyBackups(server, settings, clock);
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        return pool(server.address(), Role.APP, settings.pool(), settings);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("ingestDataSource") HikariDataSource ingestDataSource(DatabaseServer server, DatabaseSettings settings) {
        return pool(server.address(), Role.INGEST, settings.ingestPool(), settings);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("ownerDataSource") @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        return server.address().ownerDataSource();
    }

    @Bean
    FlywayMigrationStrategy flywayMigrationStrategy(@Qualifier("ownerDataSource") DataSource owner) {
        return flyway -> ModuleMigrations.migrate(owner);
    }

    @Bean
    ScopedTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }

    private static HikariDataSource pool(DatabaseAddress address, Role role, int size, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.user());
        config.setDataSource(address.dataSource(role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.setConnectionInitSql("set citus.propagate_set_commands = 'local'");
        return new HikariDataSource(config);
    }
}
