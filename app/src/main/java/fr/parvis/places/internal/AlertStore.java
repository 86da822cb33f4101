package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.PlaceAlert;
import fr.parvis.places.PlaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts at rest. Every call stands in a transaction with a scope. */
@Repository
class AlertStore {

    /** One that comes back so soon is the same one, and whoever saw it need not see it again. */
    private static final Duration SAME = Duration.ofMinutes(15);

    private static final int MOST = 200;

    /** What an alert is about: a source, or the figure of the place as a whole. */
    record Subject(PlaceId place, @Nullable UUID source) {}

    /** An alert that lasts. */
    record Open(UUID id, Subject subject, Problem problem) {}

    private final JdbcClient jdbc;

    AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Open> listOpen(BodyId body) {
        return jdbc.sql("select id, place_id, source_id, state, reason, since from places.alert"
                        + " where body_id = :body and over_at is null")
                .param("body", body.value())
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        new Subject(
                                new PlaceId(row.getObject("place_id", UUID.class)),
                                row.getObject("source_id", UUID.class)),
                        new Problem(row.getString("state"), row.getString("reason"), instant(row, "since"))))
                .list();
    }

    /** Opens it, or opens the one again that ended just before; another replica may have been quicker. */
    void open(BodyId body, Subject subject, Problem problem, Instant since, Instant now) {
        int again = jdbc.sql("""
                        update places.alert set over_at = null
                         where body_id = :body and id = (
                               select id from places.alert
                                where body_id = :body and place_id = :place and source_id is not distinct from :source
                                  and state = :state and reason = :reason and over_at > :recent
                                order by over_at desc limit 1)
                           and not exists (
                               select from places.alert
                                where body_id = :body and place_id = :place and source_id is not distinct from :source
                                  and over_at is null)
                        """)
                .param("body", body.value())
                .param("place", subject.place().value())
                .param("source", subject.source(), Types.OTHER)
                .param("state", problem.state())
                .param("reason", problem.reason())
                .param("recent", at(now.minus(SAME)))
                .update();
        if (again == 0) {
            insert(body, subject, problem, since);
        }
    }

    private void insert(BodyId body, Subject subject, Problem problem, Instant since) {
        jdbc.sql("""
                        insert into places.alert (body_id, place_id, source_id, state, reason, since)
                        values (:body, :place, :source, :state, :reason, :since)
                        on conflict (body_id, place_id, source_id) where over_at is null do nothing
                        """)
                .param("body", body.value())
                .param("place", subject.place().value())
                .param("source", subject.source(), Types.OTHER)
                .param("state", problem.state())
                .param("reason", problem.reason())
                .param("since", at(since))
                .update();
    }

    void close(BodyId body, UUID id, Instant now) {
        jdbc.sql("update places.alert set over_at = greatest(since, :now)"
                        + " where body_id = :body and id = :id and over_at is null")
                .param("now", at(now))
                .param("body", body.value())
                .param("id", id)
                .update();
    }

    List<PlaceAlert> list(BodyId body, Instant overAfter) {
        return jdbc.sql("""
                        select a.*, s.device from places.alert a
                          left join places.source s on s.body_id = a.body_id and s.id = a.source_id
                         where a.body_id = :body and (a.over_at is null or a.over_at > :after)
                         order by a.since desc limit :most
                        """)
                .param("body", body.value())
                .param("after", at(overAfter))
                .param("most", MOST)
                .query(AlertStore::alert)
                .list();
    }

    /** Whether there is such an alert; the first who saw it stays on record. */
    boolean acknowledge(BodyId body, UUID id, UUID person, String as, Instant now) {
        return jdbc.sql("""
                        update places.alert
                           set acknowledged_at = coalesce(acknowledged_at, :now),
                               acknowledged_as = case when acknowledged_at is null then :as else acknowledged_as end,
                               acknowledged_by = coalesce(acknowledged_by, :person)
                         where body_id = :body and id = :id
                        """)
                        .param("now", at(now))
                        .param("as", as)
                        .param("person", person)
                        .param("body", body.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    void deleteOver(BodyId body, Instant before) {
        jdbc.sql("delete from places.alert where body_id = :body and over_at < :before")
                .param("body", body.value())
                .param("before", at(before))
                .update();
    }

    private static PlaceAlert alert(ResultSet row, int number) throws SQLException {
        String device = row.getString("device");
        Instant since = Objects.requireNonNull(instant(row, "since"));
        return new PlaceAlert(
                row.getObject("id", UUID.class),
                new PlaceId(row.getObject("place_id", UUID.class)),
                device,
                trust(row.getString("state"), row.getString("reason"), since, device),
                since,
                instant(row, "over_at"),
                instant(row, "acknowledged_at"),
                row.getString("acknowledged_as"));
    }

    private static @Nullable Trust trust(String state, String reason, Instant since, @Nullable String device) {
        return state.equals(Problem.CONTRADICTED.state())
                ? null
                : new Trust(
                        Trust.State.valueOf(constant(state)),
                        TrustReason.valueOf(constant(reason)),
                        since,
                        device == null ? "" : device);
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
