package fr.parvis.database;

import fr.parvis.database.internal.DatabaseAddress;
import fr.parvis.database.internal.EmbeddedPostgres;
import fr.parvis.database.internal.ExternalPostgres;
import fr.parvis.database.internal.ServerSettings;
import fr.parvis.kernel.BusinessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A command's visit to the database, without Spring: the external server that {@code PARVIS_DATABASE_URL} names,
 * otherwise the one in the data folder, joined while the application runs it and started for the time of the visit while
 * it does not. Migrates nothing, makes no database.
 */
public final class DatabaseVisit implements AutoCloseable {

    private final DatabaseAddress address;
    private final Optional<EmbeddedPostgres> started;

    private DatabaseVisit(DatabaseAddress address, Optional<EmbeddedPostgres> started) {
        this.address = address;
        this.started = started;
    }

    /**
     * Visits the database of this environment ({@code PARVIS_DATABASE_URL}, {@code PARVIS_DATA}, by default
     * {@code ./data}).
     *
     * @throws BusinessException {@link DatabaseError}, to be said by {@link fr.parvis.kernel.RefusalText}
     */
    public static DatabaseVisit begin(Map<String, String> environment) {
        String url = environment.getOrDefault("PARVIS_DATABASE_URL", "");
        return url.isBlank()
                ? begin(new DataFolder(Path.of(environment.getOrDefault("PARVIS_DATA", "./data"))))
                : new DatabaseVisit(ExternalPostgres.addressOf(url), Optional.empty());
    }

    /** As the other, of the embedded database of a data folder. */
    static DatabaseVisit begin(DataFolder data) {
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            throw new BusinessException(DatabaseError.UNREADABLE_DATA, data.path(), "no database");
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start(data.path(), ServerSettings.small());
            return new DatabaseVisit(server.address(), Optional.of(server));
        } catch (BusinessException refusal) {
            if (refusal.key() != DatabaseError.DATA_FOLDER_IN_USE) {
                throw refusal;
            }
            return new DatabaseVisit(EmbeddedPostgres.addressOfRunning(data.path()), Optional.empty());
        }
    }

    /** Connections of the owner, unpooled: sees the rows of no body, except where a policy lets the owner read. */
    public DataSource owner() {
        return address.ownerDataSource();
    }

    /** Stops the server, if the visit started it. */
    @Override
    public void close() {
        started.ifPresent(EmbeddedPostgres::close);
    }
}
