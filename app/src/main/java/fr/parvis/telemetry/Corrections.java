package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of what sensors said: a layer with author and date, over observations that nobody edits. */
@Component
public class Corrections {

    private final Observations observations;
    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(Observations observations, JdbcClient jdbc, Clock clock) {
        this.observations = observations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lays a correction; where several overlap, the newest is read. Answers its number. */
    @Transactional
    public int correct(CorrectObservations command) {
        return jdbc.sql("""
                        insert into telemetry.correction
                            (body_id, series_id, from_at, until_at, value, reason, author, made_at)
                        values (:body, :series, :from, :until, :value, :reason, :author, :now)
                        returning id
                        """)
                .param("body", command.body().value())
                .param("series", observations.seriesId(command.body(), command.device(), command.property()))
                .param("from", Utc.of(command.from()))
                .param("until", Utc.of(command.until()))
                .param(
                        "value",
                        command.value().isPresent() ? command.value().getAsDouble() : null,
                        java.sql.Types.DOUBLE)
                .param("reason", command.reason())
                .param("author", command.author())
                .param("now", Utc.of(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Takes a correction back: what the sensor said is read again, the correction stays on record. */
    @Transactional
    public void withdraw(BodyId body, int id, String author) {
        int changed = jdbc.sql("""
                        update telemetry.correction set withdrawn_by = :author, withdrawn_at = :now
                         where body_id = :body and id = :id and withdrawn_at is null
                        """)
                .param("author", author)
                .param("now", Utc.of(clock.instant()))
                .param("body", body.value())
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new BusinessException(TelemetryError.UNKNOWN_CORRECTION);
        }
    }

    /** The corrections of a series, withdrawn ones too, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> list(BodyId body, String device, Property property) {
        return jdbc.sql("""
                        select id, from_at, until_at, value, reason, author, made_at, withdrawn_by
                          from telemetry.correction
                         where body_id = :body and series_id = :series order by id desc
                        """)
                .param("body", body.value())
                .param("series", observations.seriesId(body, device, property))
                .query(Corrections::correction)
                .list();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        Double value = row.getObject("value", Double.class);
        return new Correction(
                row.getInt("id"),
                Utc.get(row, "from_at"),
                Utc.get(row, "until_at"),
                value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                row.getString("reason"),
                row.getString("author"),
                Utc.get(row, "made_at"),
                row.getString("withdrawn_by"));
    }
}
