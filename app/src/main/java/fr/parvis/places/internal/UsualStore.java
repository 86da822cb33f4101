package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.PlaceId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is usual, at rest. Every call stands in a transaction with a scope. */
@Repository
class UsualStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    UsualStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<PlaceId, LearntUsual> list(BodyId body) {
        Map<PlaceId, LearntUsual> learnt = new HashMap<>();
        jdbc.sql("select place_id, learnt from places.usual where body_id = :body")
                .param("body", body.value())
                .query(row -> {
                    learnt.put(
                            new PlaceId(row.getObject("place_id", UUID.class)),
                            json.readValue(row.getString("learnt"), LearntUsual.class));
                });
        return learnt;
    }

    void keep(BodyId body, PlaceId place, LearntUsual learnt) {
        jdbc.sql("""
                        insert into places.usual (body_id, place_id, learnt, at)
                        values (:body, :place, cast(:learnt as jsonb), :at)
                        on conflict (body_id, place_id) do update set learnt = excluded.learnt, at = excluded.at
                        """)
                .param("body", body.value())
                .param("place", place.value())
                .param("learnt", json.writeValueAsString(learnt))
                .param("at", learnt.learntAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(BodyId body, PlaceId place) {
        jdbc.sql("delete from places.usual where body_id = :body and place_id = :place")
                .param("body", body.value())
                .param("place", place.value())
                .update();
    }
}
