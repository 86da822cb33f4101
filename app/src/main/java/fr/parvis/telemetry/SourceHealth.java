package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether sources speak, how often they usually do, and what became of what they said. For the desk. */
@Component
public class SourceHealth {

    private static final int GAPS = 200;

    private final Directory directory;
    private final LiveState state;
    private final JdbcClient jdbc;

    SourceHealth(Directory directory, LiveState state, JdbcClient jdbc) {
        this.directory = directory;
        this.state = state;
        this.jdbc = jdbc;
    }

    /** Every series of a body, by device and property. */
    @Transactional(readOnly = true)
    public List<SourceVitals> list(BodyId body) {
        List<Series> series = directory.entries().stream()
                .filter(entry -> entry.device.body().equals(body))
                .map(entry -> entry.series.values())
                .flatMap(Collection::stream)
                .filter(each -> each.id() != 0)
                .sorted(java.util.Comparator.comparing(Series::toString))
                .toList();
        Map<Integer, Duration> beats = beats(body, series);
        List<SourceVitals> vitals = new ArrayList<>();
        series.forEach(each -> vitals.add(vitals(each, beats.get(each.id()))));
        return List.copyOf(vitals);
    }

    /** The learnt rhythm of one series. */
    @Transactional(readOnly = true)
    public Optional<Duration> findBeat(BodyId body, String device, Property property) {
        return state.find(body, device, property)
                .map(latest -> beats(body, List.of(latest.series()))
                        .get(latest.series().id()));
    }

    private SourceVitals vitals(Series series, @Nullable Duration beat) {
        Latest latest =
                state.find(series.body(), series.device(), series.property()).orElse(null);
        return new SourceVitals(
                series.device(),
                series.property(),
                latest == null ? null : latest.receivedAt(),
                latest == null ? null : latest.observedAt(),
                beat,
                latest == null ? 0 : latest.recorded(),
                latest == null ? 0 : latest.repeated(),
                latest == null ? 0 : latest.refused());
    }

    private Map<Integer, Duration> beats(BodyId body, List<Series> series) {
        Map<Integer, Duration> beats = new HashMap<>();
        jdbc.sql("""
                        select s.id, percentile_cont(0.5) within group (order by extract(epoch from gap)) as seconds
                          from unnest(:series::int[]) as s(id)
                         cross join lateral (
                               select observed_at - lag(observed_at) over (order by observed_at) as gap
                                 from (select observed_at from telemetry.observation
                                        where body_id = :body and series_id = s.id
                                        order by observed_at desc limit :gaps) newest) gaps
                         where gap is not null
                         group by s.id having count(*) >= 2
                        """)
                .param("series", series.stream().map(Series::id).toArray(Integer[]::new))
                .param("body", body.value())
                .param("gaps", GAPS)
                .query(row -> {
                    beats.put(row.getInt("id"), Duration.ofMillis(Math.round(row.getDouble("seconds") * 1_000)));
                });
        return beats;
    }
}
