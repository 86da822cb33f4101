package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.FeedHealth;
import fr.parvis.telemetry.spi.FeedMetric;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the one who asks reads and keeps, for every body: by the doors' own role, as feeds are a door. */
@Repository
class FollowedTable {

    private final JdbcClient jdbc;
    private final SubscriptionRows rows;

    FollowedTable(@Qualifier("ingestDataSource") DataSource ingest, SubscriptionRows rows) {
        this.jdbc = JdbcClient.create(ingest);
        this.rows = rows;
    }

    /** A subscription with its secrets as they are kept, and when it was to be asked again. */
    record Kept(
            Subscription feed,
            byte @Nullable [] secrets,
            @Nullable Instant lastAttempt,
            @Nullable Instant nextAttempt) {

        /** How long it may still be left alone: what another replica asked a moment ago is not asked anew. */
        java.time.Duration wait(Instant now) {
            boolean asWas = lastAttempt != null && lastAttempt.isAfter(feed.changedAt());
            return asWas && nextAttempt != null && nextAttempt.isAfter(now)
                    ? java.time.Duration.between(now, nextAttempt)
                    : java.time.Duration.ZERO;
        }
    }

    List<Kept> listActive() {
        return jdbc.sql("""
                        select s.*, h.last_attempt, h.next_attempt
                          from feeds.subscription s
                          left join feeds.health h on h.body_id = s.body_id and h.subscription_id = s.id
                         where s.active order by s.body_id, s.id
                        """)
                .query((row, number) -> new Kept(
                        rows.subscription(row),
                        row.getBytes("secrets"),
                        at(row.getObject("last_attempt", OffsetDateTime.class)),
                        at(row.getObject("next_attempt", OffsetDateTime.class))))
                .list();
    }

    /** Whose ground each source of a feed was found to stand on. */
    Map<String, BodyId> owners(UUID subscription) {
        Map<String, BodyId> owners = new HashMap<>();
        jdbc.sql("select key, body_id from feeds.source where subscription_id = :id")
                .param("id", subscription)
                .query(row -> {
                    owners.put(row.getString(1), new BodyId(row.getInt(2)));
                });
        return owners;
    }

    void keep(BodyId body, UUID id, FeedHealth health, Tally tally) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "body", body.value(),
                "id", id,
                "failures", health.failures(),
                "sources", tally.sources(),
                "refused", tally.refused(),
                "recorded", tally.recorded()));
        values.put("attempt", utc(health.lastAttempt()));
        values.put("success", utc(health.lastSuccess()));
        values.put("next", utc(health.nextAttempt()));
        values.put(
                "problem",
                Optional.ofNullable(health.problem()).map(error -> error.code()).orElse(null));
        values.put(
                "arguments",
                health.arguments().stream().map(FollowedTable::word).toArray(String[]::new));
        jdbc.sql("""
                        insert into feeds.health as h (body_id, subscription_id, last_attempt, last_success, problem,
                            arguments, failures, sources, refused, recorded, next_attempt)
                        values (:body, :id, :attempt, :success, :problem, :arguments, :failures, :sources, :refused,
                            :recorded, :next)
                        on conflict (body_id, subscription_id) do update
                           set last_attempt = excluded.last_attempt,
                               last_success = coalesce(excluded.last_success, h.last_success),
                               problem = excluded.problem, arguments = excluded.arguments,
                               failures = excluded.failures, sources = excluded.sources, refused = excluded.refused,
                               recorded = h.recorded + excluded.recorded, next_attempt = excluded.next_attempt
                        """).params(values).update();
    }

    void keep(Collection<BroughtSource> sources) {
        sources.forEach(source -> jdbc.sql("""
                        insert into feeds.source (body_id, subscription_id, device, follower_id, key, name, kind,
                            capacity, metrics)
                        values (:body, :subscription, :device, :follower, :key, :name, :kind, :capacity, :metrics)
                        on conflict (body_id, subscription_id, device) do update
                           set key = excluded.key, name = excluded.name, kind = excluded.kind,
                               capacity = excluded.capacity, metrics = excluded.metrics
                        """)
                .param("body", source.owner().value())
                .param("subscription", source.subscription())
                .param("device", source.device())
                .param("follower", source.follower().value())
                .param("key", source.key())
                .param("name", source.name())
                .param("kind", source.kind().name())
                .param("capacity", source.capacity())
                .param(
                        "metrics",
                        source.metrics().stream().map(FeedMetric::name).sorted().toArray(String[]::new))
                .update());
    }

    /** A text, or the key of one. */
    private static String word(Object argument) {
        return argument instanceof DefaultMessageSourceResolvable text
                ? String.valueOf(text.getCode())
                : String.valueOf(argument);
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : SubscriptionRows.utc(instant);
    }
}
