package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms that may be taken once only, by the key drawn when they were shown: a reload or a second tap sends the same. */
@Repository
class TakenForms {

    /** No session lives so long: an older form is refused anyway. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this is the first time; in the caller's transaction, so that a form whose work failed may come again. */
    boolean take(BodyId body, UUID key) {
        Instant now = clock.instant();
        jdbc.sql("delete from places.taken_form where body_id = :body and taken_at < :old")
                .param("body", body.value())
                .param("old", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        insert into places.taken_form (body_id, key, taken_at) values (:body, :key, :now)
                        on conflict (body_id, key) do nothing
                        """)
                        .param("body", body.value())
                        .param("key", key)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
