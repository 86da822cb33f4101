package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Host names of towns. */
@Repository
public class HostStore {

    private final JdbcClient jdbc;

    HostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the name is the body's now; false when another has it. */
    public boolean assign(String host, BodyId body) {
        return jdbc.sql("""
                        insert into territory.host (host, body_id) values (:host, :body)
                        on conflict (host) do update set body_id = excluded.body_id
                         where host.body_id = excluded.body_id
                        """).param("host", host).param("body", body.value()).update() == 1;
    }

    /** Frees the name if it is the body's. */
    public void release(String host, BodyId body) {
        jdbc.sql("delete from territory.host where host = :host and body_id = :body")
                .param("host", host)
                .param("body", body.value())
                .update();
    }
}
