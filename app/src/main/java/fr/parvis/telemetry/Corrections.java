package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What people say of what sensors said: a layer with author and date, over observations that nobody edits. */
@Component
public class Corrections {

    private final Observations observations;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            Observations observations,
            Directory directory,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.observations = observations;
        this.directory = directory;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Lays a correction; where several overlap, the newest is read. Answers its number. */
    @Transactional
    public int correct(CorrectObservations command) {
        announce(new CorrectionsChanged(command.body(), command.device(), command.property()));
        return jdbc.sql("""
                        insert into telemetry.correction
                            (body_id, series_id, from_at, until_at, value, reason, author, role, made_at)
                        values (:body, :series, :from, :until, :value, :reason, :author, :role, :now)
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
                .param("role", command.role())
                .param("now", Utc.of(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Takes a correction back: what the sensor said is read again, the correction stays on record. */
    @Transactional
    public void withdraw(BodyId body, int id, String author) {
        int series = jdbc.sql("""
                        update telemetry.correction set withdrawn_by = :author, withdrawn_at = :now
                         where body_id = :body and id = :id and withdrawn_at is null returning series_id
                        """)
                .param("author", author)
                .param("now", Utc.of(clock.instant()))
                .param("body", body.value())
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new BusinessException(TelemetryError.UNKNOWN_CORRECTION));
        directory
                .findSeries(body, series)
                .ifPresent(each -> announce(new CorrectionsChanged(body, each.device(), each.property())));
    }

    /** What still stands over observations of this body after {@code since}, the newest first. */
    @Transactional(readOnly = true)
    public List<StandingCorrection> listStanding(BodyId body, Instant since) {
        List<StandingCorrection> standing = new ArrayList<>();
        jdbc.sql("""
                        select id, series_id, from_at, until_at, value, reason, author, role, made_at, withdrawn_by
                          from telemetry.correction
                         where body_id = :body and until_at >= :since and withdrawn_at is null order by id desc
                        """).param("body", body.value()).param("since", Utc.of(since)).query(row -> {
            Correction correction = correction(row, 0);
            directory
                    .findSeries(body, row.getInt("series_id"))
                    .ifPresent(
                            each -> standing.add(new StandingCorrection(each.device(), each.property(), correction)));
        });
        return List.copyOf(standing);
    }

    /** The corrections of a series, withdrawn ones too, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> list(BodyId body, String device, Property property) {
        return jdbc.sql("""
                        select id, from_at, until_at, value, reason, author, role, made_at, withdrawn_by
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
                row.getString("role"),
                Utc.get(row, "made_at"),
                row.getString("withdrawn_by"));
    }

    private void announce(CorrectionsChanged changed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    events.publishEvent(changed);
                }
            }
        });
    }
}
