package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.ServiceChange;
import fr.parvis.territory.ServiceState;
import fr.parvis.territory.TownService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the state of services and, in the body's own scope, how it came about. */
@Repository
public class ServiceStore {

    private static final int LONGEST_HISTORY = 500;

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the new state and a line of history. */
    public void keep(ServiceChange change) {
        ServiceState to = change.to();
        if (to == null) {
            jdbc.sql("delete from territory.service_state where body_id = ? and service = ?")
                    .param(change.body().value())
                    .param(change.service().name())
                    .update();
        } else {
            jdbc.sql("""
                            insert into territory.service_state (body_id, service, state, since) values (?, ?, ?, ?)
                            on conflict (body_id, service) do update
                               set state = excluded.state, since = excluded.since
                            """)
                    .param(change.body().value())
                    .param(change.service().name())
                    .param(to.name())
                    .param(change.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
        remember(change);
    }

    private void remember(ServiceChange change) {
        jdbc.sql("""
                        insert into territory.service_change (body_id, service, from_state, to_state, at, author, reason)
                        values (:body, :service, :from, :to, :at, :author, :reason)
                        """)
                .param("body", change.body().value())
                .param("service", change.service().name())
                .param("from", nameOf(change.from()))
                .param("to", nameOf(change.to()))
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("author", change.author())
                .param("reason", change.reason())
                .update();
    }

    /** The newest first. */
    public List<ServiceChange> history(BodyId body) {
        return jdbc.sql("""
                        select service, from_state, to_state, at, author, reason
                          from territory.service_change
                         where body_id = ?
                         order by number desc
                         limit ?
                        """)
                .param(body.value())
                .param(LONGEST_HISTORY)
                .query((row, number) -> new ServiceChange(
                        body,
                        TownService.valueOf(row.getString("service")),
                        state(row, "from_state"),
                        state(row, "to_state"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("author"),
                        row.getString("reason")))
                .list();
    }

    private static @Nullable String nameOf(@Nullable ServiceState state) {
        return state == null ? null : state.name();
    }

    private static @Nullable ServiceState state(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : ServiceState.valueOf(name);
    }
}
