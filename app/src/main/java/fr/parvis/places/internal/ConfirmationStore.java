package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.PlaceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers of residents at rest: how many, by five minutes, and nothing else. */
@Repository
class ConfirmationStore {

    private final JdbcClient jdbc;

    ConfirmationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes answers of five minutes. */
    @FunctionalInterface
    interface Counted {
        void take(PlaceId place, Instant since, int agree, int disagree);
    }

    void list(BodyId body, Instant from, Counted counted) {
        jdbc.sql(
                        "select place_id, since, agree, disagree from places.confirmation where body_id = :body and since >= :from")
                .param("body", body.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counted.take(
                            new PlaceId(row.getObject("place_id", UUID.class)),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            row.getInt("agree"),
                            row.getInt("disagree"));
                });
    }

    /** Adds answers, or takes them back where negative. */
    void add(BodyId body, PlaceId place, Instant since, int agree, int disagree) {
        jdbc.sql("""
                        insert into places.confirmation as known (body_id, place_id, since, agree, disagree)
                        values (:body, :place, :since, greatest(0, :agree), greatest(0, :disagree))
                        on conflict (body_id, place_id, since) do update
                           set agree = greatest(0, known.agree + :agree),
                               disagree = greatest(0, known.disagree + :disagree)
                        """)
                .param("body", body.value())
                .param("place", place.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("agree", agree)
                .param("disagree", disagree)
                .update();
    }

    void deleteBefore(BodyId body, Instant before) {
        jdbc.sql("delete from places.confirmation where body_id = :body and since < :before")
                .param("body", body.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
