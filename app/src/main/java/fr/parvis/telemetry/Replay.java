package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a listener of {@link ObservationsRecorded} missed, as it would have heard it: after the rule, before any
 * correction. Asks the database in the caller's scope.
 */
@Component
public class Replay {

    private static final int PAGE = 5_000;

    private final Directory directory;
    private final JdbcClient jdbc;

    Replay(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** The series of a body that ever spoke, chosen by the device's key and the property. */
    public List<Series> listSeries(BodyId body, BiPredicate<String, Property> chosen) {
        return directory.entries().stream()
                .filter(entry -> entry.device.body().equals(body))
                .flatMap(entry -> entry.series.values().stream())
                .filter(series -> series.id() != 0 && chosen.test(series.device(), series.property()))
                .toList();
    }

    /** The last word of each series before {@code from}. */
    @Transactional(readOnly = true)
    public List<Reading> listLastBefore(BodyId body, Collection<Series> series, Instant from) {
        Map<Integer, Series> known = byId(series);
        return jdbc.sql("""
                        select o.series_id, o.observed_at, o.raw, coalesce(o.value, o.raw) as value, o.rule
                          from unnest(:series::int[]) as s(id)
                         cross join lateral (
                               select * from telemetry.observation
                                where body_id = :body and series_id = s.id and observed_at < :from
                                order by observed_at desc limit 1) o
                        """)
                .param("series", ids(series))
                .param("body", body.value())
                .param("from", Utc.of(from))
                .query((row, number) -> reading(row, known))
                .list();
    }

    /** Tells everything since {@code from}, the oldest first, series by series where the instant is the same. */
    @Transactional(readOnly = true)
    public void tell(BodyId body, Collection<Series> series, Instant from, Consumer<Reading> listener) {
        Map<Integer, Series> known = byId(series);
        Instant at = from;
        int after = -1;
        List<Reading> page;
        do {
            page = page(body, known, at, after);
            page.forEach(listener);
            if (!page.isEmpty()) {
                at = page.getLast().observedAt();
                after = page.getLast().series().id();
            }
        } while (page.size() == PAGE);
    }

    private List<Reading> page(BodyId body, Map<Integer, Series> known, Instant at, int after) {
        return jdbc.sql("""
                        select series_id, observed_at, raw, coalesce(value, raw) as value, rule
                          from telemetry.observation
                         where body_id = :body and series_id = any (:series::int[]) and observed_at >= :at
                           and (observed_at > :at or series_id > :after)
                         order by observed_at, series_id limit :page
                        """)
                .param("body", body.value())
                .param("series", ids(known.values()))
                .param("at", Utc.of(at))
                .param("after", after)
                .param("page", PAGE)
                .query((row, number) -> reading(row, known))
                .list();
    }

    private static Reading reading(ResultSet row, Map<Integer, Series> known) throws SQLException {
        Series series = known.get(row.getInt("series_id"));
        return new Reading(
                Objects.requireNonNull(series),
                Reading.micros(Utc.get(row, "observed_at")),
                row.getDouble("raw"),
                row.getDouble("value"),
                Rule.of(row.getInt("rule")));
    }

    private static Map<Integer, Series> byId(Collection<Series> series) {
        return series.stream().collect(Collectors.toMap(Series::id, Function.identity()));
    }

    private static Integer[] ids(Collection<Series> series) {
        return series.stream().map(Series::id).toArray(Integer[]::new);
    }
}
