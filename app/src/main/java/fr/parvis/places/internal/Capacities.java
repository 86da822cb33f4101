package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places.CapacitySince;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What places hold over time, with the reasons, for the desk. */
@Repository
class Capacities {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Capacities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CapacitySince> list(BodyId body, PlaceId place) {
        return jdbc.sql("""
                        select since, capacity, reason from places.capacity
                         where body_id = :body and place_id = :place
                         order by since desc limit :most
                        """)
                .param("body", body.value())
                .param("place", place.value())
                .param("most", MOST)
                .query((row, n) -> new CapacitySince(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getInt("capacity"),
                        Optional.ofNullable(row.getString("reason")).orElse("")))
                .list();
    }

    void put(BodyId body, PlaceId place, CapacitySince step) {
        jdbc.sql("""
                        insert into places.capacity (body_id, place_id, since, capacity, reason)
                        values (:body, :place, :since, :capacity, :reason)
                        on conflict (body_id, place_id, since)
                        do update set capacity = excluded.capacity, reason = excluded.reason
                        """)
                .param("body", body.value())
                .param("place", place.value())
                .param("since", step.since().atOffset(ZoneOffset.UTC))
                .param("capacity", step.capacity())
                .param("reason", step.reason().isEmpty() ? null : step.reason())
                .update();
    }
}
