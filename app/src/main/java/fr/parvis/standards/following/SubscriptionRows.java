package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedSource;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lines of this room's tables. */
@Component
class SubscriptionRows {

    private final JsonMapper json;

    SubscriptionRows(JsonMapper json) {
        this.json = json;
    }

    Subscription subscription(ResultSet row) throws SQLException {
        String companion = row.getString("companion");
        return new Subscription(
                new BodyId(row.getInt("body_id")),
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("dialect"),
                URI.create(row.getString("address")),
                companion == null ? null : URI.create(companion),
                ZoneId.of(row.getString("zone")),
                Duration.ofSeconds(row.getInt("every_seconds")),
                json.readValue(row.getString("settings"), new TypeReference<Map<String, String>>() {}),
                texts(row, "headers"),
                row.getBoolean("active"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static FollowedHealth health(ResultSet row) throws SQLException {
        return new FollowedHealth(
                instant(row, "last_attempt"),
                instant(row, "last_success"),
                row.getString("problem"),
                texts(row, "arguments"),
                row.getInt("failures"),
                row.getInt("sources"),
                row.getInt("refused"),
                row.getLong("recorded"),
                instant(row, "next_attempt"));
    }

    static BroughtSource brought(ResultSet row) throws SQLException {
        return new BroughtSource(
                new BodyId(row.getInt("body_id")),
                new BodyId(row.getInt("follower_id")),
                row.getObject("subscription_id", UUID.class),
                row.getString("key"),
                row.getString("device"),
                row.getString("name"),
                FeedSource.Kind.valueOf(row.getString("kind")),
                row.getObject("capacity", Integer.class),
                texts(row, "metrics").stream().map(FeedMetric::valueOf).collect(Collectors.toSet()));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
