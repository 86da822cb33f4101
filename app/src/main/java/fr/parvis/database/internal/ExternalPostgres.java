package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** A PostgreSQL 18 that somebody else runs; we come with its owner's credentials and make our roles. */
public final class ExternalPostgres implements DatabaseServer {

    private final DatabaseAddress address;

    private ExternalPostgres(DatabaseAddress address) {
        this.address = address;
    }

    /** Joins the server of {@code jdbc:postgresql://host/database?user=…&password=…}. */
    public static ExternalPostgres join(String url) {
        DatabaseAddress address = addressOf(url);
        try (Connection connection = address.ownerDataSource().getConnection()) {
            RoleBootstrap.run(connection, address);
        } catch (SQLException e) {
            throw new BusinessException(
                    e, DatabaseError.UNREACHABLE, address.toString(), String.valueOf(e.getMessage()));
        }
        return new ExternalPostgres(address);
    }

    /** @throws BusinessException {@link DatabaseError#UNREACHABLE} where the address lacks its account */
    public static DatabaseAddress addressOf(String url) {
        @Nullable Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null || parsed.getProperty("user") == null || parsed.getProperty("password") == null) {
            throw new BusinessException(
                    DatabaseError.UNREACHABLE,
                    "PARVIS_DATABASE_URL",
                    "expected jdbc:postgresql://host/database?user=…&password=…");
        }
        return new DatabaseAddress(url, parsed.getProperty("user"), parsed.getProperty("password"));
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {}
}
