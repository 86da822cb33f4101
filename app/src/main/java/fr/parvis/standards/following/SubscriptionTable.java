package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions at rest, as the desk of their body sees and changes them. */
@Repository
class SubscriptionTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SubscriptionRows rows;

    SubscriptionTable(JdbcClient jdbc, JsonMapper json, SubscriptionRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    List<Subscription> list(BodyId body) {
        return jdbc.sql("select * from feeds.subscription where body_id = :body order by name, id")
                .param("body", body.value())
                .query((row, number) -> rows.subscription(row))
                .list();
    }

    Optional<Subscription> find(BodyId body, UUID id) {
        return jdbc.sql("select * from feeds.subscription where body_id = :body and id = :id")
                .param("body", body.value())
                .param("id", id)
                .query((row, number) -> rows.subscription(row))
                .optional();
    }

    byte @Nullable [] sealed(BodyId body, UUID id) {
        return jdbc.sql("select secrets from feeds.subscription where body_id = :body and id = :id")
                .param("body", body.value())
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    void put(Subscription feed, byte @Nullable [] sealed) {
        jdbc.sql("""
                        insert into feeds.subscription (body_id, id, code, name, dialect, address, companion, zone,
                            every_seconds, settings, headers, secrets, active, changed_at)
                        values (:body, :id, :code, :name, :dialect, :address, :companion, :zone,
                            :every, :settings::jsonb, :headers, :secrets, :active, :changed)
                        on conflict (body_id, id) do update
                           set name = excluded.name, dialect = excluded.dialect, address = excluded.address,
                               companion = excluded.companion, zone = excluded.zone,
                               every_seconds = excluded.every_seconds, settings = excluded.settings,
                               headers = excluded.headers, secrets = excluded.secrets, active = excluded.active,
                               changed_at = excluded.changed_at
                        """).params(parameters(feed)).param("secrets", sealed).update();
    }

    private Map<String, Object> parameters(Subscription feed) {
        Map<String, Object> values = new java.util.HashMap<>(Map.of(
                "body", feed.body().value(),
                "id", feed.id(),
                "code", feed.code(),
                "name", feed.name(),
                "dialect", feed.dialect(),
                "address", feed.address().toString(),
                "zone", feed.zone().getId(),
                "every", feed.every().toSeconds()));
        values.put(
                "companion", feed.companion() == null ? null : feed.companion().toString());
        values.put("settings", json.writeValueAsString(feed.settings()));
        values.put("headers", feed.headers().toArray(String[]::new));
        values.put("active", feed.active());
        values.put("changed", SubscriptionRows.utc(feed.changedAt()));
        return values;
    }

    Map<UUID, FollowedHealth> healths(BodyId body) {
        Map<UUID, FollowedHealth> healths = new java.util.HashMap<>();
        jdbc.sql("select * from feeds.health where body_id = :body")
                .param("body", body.value())
                .query(row -> {
                    healths.put(row.getObject("subscription_id", UUID.class), SubscriptionRows.health(row));
                });
        return healths;
    }

    /** What feeds bring to a body, single spaces last. */
    List<BroughtSource> brought(BodyId body, int most) {
        return jdbc.sql("select * from feeds.source where body_id = :body order by kind, name, device limit :most")
                .param("body", body.value())
                .param("most", most)
                .query((row, number) -> SubscriptionRows.brought(row))
                .list();
    }
}
