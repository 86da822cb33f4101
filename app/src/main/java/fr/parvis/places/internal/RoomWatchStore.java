package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.PlaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to be told when there is room, at rest. Every call stands in a transaction with a scope. */
@Repository
class RoomWatchStore {

    /** How long an address waits for its owner's word. */
    private static final Duration UNCONFIRMED = Duration.ofHours(1);

    /** After so long a claimed letter was lost with the machine that claimed it. */
    private static final Duration CLAIMED = Duration.ofMinutes(10);

    private static final String STANDS =
            " expires_at > :now and (confirmed_at is not null or asked_at > :unconfirmed) ";

    /** A request as kept. */
    record Row(
            BodyId body,
            UUID id,
            PlaceId place,
            String mail,
            String language,
            String town,
            @Nullable String host,
            Instant askedAt,
            @Nullable Instant confirmedAt,
            Instant expiresAt) {}

    private final JdbcClient jdbc;

    RoomWatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Row row, byte[] hash) {
        jdbc.sql("""
                        insert into places.room_watch
                            (body_id, id, place_id, email, language, town, host, token_hash, asked_at, expires_at)
                        values (:body, :id, :place, :mail, :language, :town, :host, :hash, :asked, :expires)
                        """)
                .param("body", row.body().value())
                .param("id", row.id())
                .param("place", row.place().value())
                .param("mail", row.mail())
                .param("language", row.language())
                .param("town", row.town())
                .param("host", row.host())
                .param("hash", hash)
                .param("asked", at(row.askedAt()))
                .param("expires", at(row.expiresAt()))
                .update();
    }

    Optional<Row> find(byte[] hash, Instant now) {
        return jdbc.sql("select * from places.room_watch where token_hash = :hash and" + STANDS)
                .param("hash", hash)
                .param("now", at(now))
                .param("unconfirmed", at(now.minus(UNCONFIRMED)))
                .query(RoomWatchStore::row)
                .optional();
    }

    /** What one mailbox asked for. */
    List<Row> listOf(BodyId body, String mail) {
        return jdbc.sql("select * from places.room_watch where body_id = :body and email = :mail")
                .param("body", body.value())
                .param("mail", mail)
                .query(RoomWatchStore::row)
                .list();
    }

    int countOf(BodyId body, PlaceId place) {
        return jdbc.sql("select count(*) from places.room_watch where body_id = :body and place_id = :place")
                .param("body", body.value())
                .param("place", place.value())
                .query(Integer.class)
                .single();
    }

    void confirm(Row row, Instant now) {
        jdbc.sql("update places.room_watch set confirmed_at = coalesce(confirmed_at, :now)"
                        + " where body_id = :body and id = :id")
                .param("now", at(now))
                .param("body", row.body().value())
                .param("id", row.id())
                .update();
    }

    void delete(BodyId body, UUID id) {
        jdbc.sql("delete from places.room_watch where body_id = :body and id = :id")
                .param("body", body.value())
                .param("id", id)
                .update();
    }

    /** Erases what is over: the day has passed, or nobody confirmed within the hour. */
    int deleteOver(BodyId body, Instant now) {
        return jdbc.sql("delete from places.room_watch where body_id = :body and not (" + STANDS + ")")
                .param("body", body.value())
                .param("now", at(now))
                .param("unconfirmed", at(now.minus(UNCONFIRMED)))
                .update();
    }

    /** The places that somebody waits for. */
    List<PlaceId> listAwaited(BodyId body) {
        return jdbc.sql(
                        "select distinct place_id from places.room_watch where body_id = :body and confirmed_at is not null")
                .param("body", body.value())
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Takes the first who wait, so that nobody else writes to them meanwhile. They are chosen once, apart: as a plain
     * subquery PostgreSQL may choose again for each row, and take more than so many.
     */
    List<Row> claim(BodyId body, PlaceId place, int most, Instant now) {
        return jdbc
                .sql("""
                        with first as materialized (
                             select id from places.room_watch
                              where body_id = :body and place_id = :place and confirmed_at is not null
                                and expires_at > :now and (claimed_at is null or claimed_at < :lost)
                              order by confirmed_at, id limit :most for update skip locked)
                        update places.room_watch w set claimed_at = :now
                          from first where w.body_id = :body and w.id = first.id
                        returning w.*
                        """)
                .param("now", at(now))
                .param("lost", at(now.minus(CLAIMED)))
                .param("body", body.value())
                .param("place", place.value())
                .param("most", most)
                .query(RoomWatchStore::row)
                .list()
                .stream()
                .sorted(Comparator.comparing(Row::confirmedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    void release(BodyId body, UUID id) {
        jdbc.sql("update places.room_watch set claimed_at = null where body_id = :body and id = :id")
                .param("body", body.value())
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Row(
                new BodyId(row.getInt("body_id")),
                row.getObject("id", UUID.class),
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getString("email"),
                row.getString("language"),
                row.getString("town"),
                row.getString("host"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
