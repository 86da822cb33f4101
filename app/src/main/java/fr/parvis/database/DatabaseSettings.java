package fr.parvis.database;

import fr.parvis.database.internal.BackupFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the application reaches its database.
 *
 * @param url {@code jdbc:postgresql://host/name?user=…&password=…} of an external PostgreSQL 18, with its owner's
 *     credentials ({@code PARVIS_DATABASE_URL}); blank to run the embedded one
 * @param pool connections of the application
 * @param ingestPool connections of the doors for data
 * @param connectionTimeout how long a request waits for a connection of the pool
 * @param sharedBuffers memory that the embedded server keeps pages in
 * @param maxConnections connections that the embedded server accepts
 * @param postgres settings of the embedded server that replace ours, by PostgreSQL's names
 * @param backup folder, best on another disk, that every change of the embedded server is archived into, with a whole
 *     copy each night ({@code PARVIS_BACKUP}); blank for none
 * @param backupAt when the whole copy is taken, time of day of this machine
 * @param backupsKept how many whole copies are kept
 */
@ConfigurationProperties("parvis.database")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("10") int pool,
        @DefaultValue("4") int ingestPool,
        @DefaultValue("10s") Duration connectionTimeout,
        @DefaultValue("64MB") DataSize sharedBuffers,
        @DefaultValue("40") int maxConnections,
        @DefaultValue Map<String, String> postgres,
        @DefaultValue("") String backup,
        @DefaultValue("03:15") LocalTime backupAt,
        @DefaultValue("7") int backupsKept) {

    Optional<BackupFolder> backupFolder() {
        return backup.isBlank() ? Optional.empty() : Optional.of(new BackupFolder(Path.of(backup)));
    }
}
