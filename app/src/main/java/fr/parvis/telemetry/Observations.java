package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was observed. The latest value comes from memory, history from the database in the caller's scope. */
@Component
public class Observations {

    /** The most observations that one question answers. */
    public static final int MOST = 50_000;

    private static final Duration LONGEST_HOURLY = Duration.ofDays(3_660);

    private final LiveState state;
    private final Directory directory;
    private final JdbcClient jdbc;

    Observations(LiveState state, Directory directory, JdbcClient jdbc) {
        this.state = state;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** The latest value, from memory. */
    public Optional<Latest> findLatest(BodyId body, String device, Property property) {
        return state.find(body, device, property);
    }

    /**
     * The observations from {@code from} up to and without {@code until}, the oldest first, at most {@link #MOST},
     * corrected where a person corrected them.
     */
    @Transactional(readOnly = true)
    public List<Observation> list(BodyId body, String device, Property property, Instant from, Instant until) {
        return jdbc.sql("""
                        select o.observed_at, o.raw, coalesce(o.value, o.raw) as value, o.rule,
                               c.id is not null as corrected, c.value as said
                          from telemetry.observation o
                          left join lateral (
                               select id, value from telemetry.correction c
                                where c.body_id = o.body_id and c.series_id = o.series_id
                                  and o.observed_at between c.from_at and c.until_at and c.withdrawn_at is null
                                order by id desc limit 1) c on true
                         where o.body_id = :body and o.series_id = :series
                           and o.observed_at >= :from and o.observed_at < :until
                         order by o.observed_at limit :most
                        """)
                .param("body", body.value())
                .param("series", seriesId(body, device, property))
                .param("from", Utc.of(from))
                .param("until", Utc.of(ordered(from, until)))
                .param("most", MOST)
                .query(Observations::observation)
                .list();
    }

    /** Hour by hour from {@code from} up to and without {@code until}; an hour without observation is missing. */
    @Transactional(readOnly = true)
    public List<HourlySummary> listHourly(BodyId body, String device, Property property, Instant from, Instant until) {
        if (Duration.between(from, ordered(from, until)).compareTo(LONGEST_HOURLY) > 0) {
            throw new BusinessException(TelemetryError.WRONG_SPAN);
        }
        return jdbc.sql("""
                        select hour, count, sum / count as mean, min, max, last
                          from telemetry.hourly
                         where body_id = :body and series_id = :series and hour >= :from and hour < :until
                         order by hour
                        """)
                .param("body", body.value())
                .param("series", seriesId(body, device, property))
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .query((row, number) -> new HourlySummary(
                        Utc.get(row, "hour"),
                        row.getInt("count"),
                        row.getDouble("mean"),
                        row.getDouble("min"),
                        row.getDouble("max"),
                        row.getDouble("last")))
                .list();
    }

    int seriesId(BodyId body, String device, Property property) {
        Directory.Entry entry = directory.find(body, device);
        Series series = entry == null ? null : entry.series.get(property);
        if (series == null || series.id() == 0) {
            throw new BusinessException(TelemetryError.UNKNOWN_SERIES, Excerpt.of(device), property.key());
        }
        return series.id();
    }

    private static Instant ordered(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new BusinessException(TelemetryError.WRONG_SPAN);
        }
        return until;
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        boolean corrected = row.getBoolean("corrected");
        Double said = row.getObject("said", Double.class);
        double value = !corrected ? row.getDouble("value") : said == null ? Double.NaN : said;
        return new Observation(
                Utc.get(row, "observed_at"), row.getDouble("raw"), Rule.of(row.getInt("rule")), value, corrected);
    }
}
