package fr.parvis.telemetry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants as the PostgreSQL driver takes them. */
final class Utc {

    private Utc() {}

    static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant get(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(find(row, column));
    }

    static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        OffsetDateTime there = row.getObject(column, OffsetDateTime.class);
        return there == null ? null : there.toInstant();
    }
}
