package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest value of every series, in memory: what pages read instead of asking the database. */
@Component
public class LiveState {

    private final Map<Series, Latest> latest = new ConcurrentHashMap<>();
    private final Directory directory;

    LiveState(Directory directory, @Qualifier("ingestDataSource") DataSource ingest) {
        this.directory = directory;
        JdbcClient.create(ingest).sql("""
                        select series_id, observed_at, received_at, raw, value, recorded, repeated, refused
                          from telemetry.series_state where observed_at is not null
                        """).query(row -> {
            Series series = directory.numbered(row.getInt("series_id"));
            if (series != null) {
                latest.put(
                        series,
                        new Latest(
                                series,
                                Utc.get(row, "observed_at"),
                                row.getDouble("raw"),
                                row.getDouble("value"),
                                Utc.get(row, "received_at"),
                                row.getLong("recorded"),
                                row.getLong("repeated"),
                                row.getLong("refused")));
            }
        });
    }

    /** The latest value of a device's property. */
    public Optional<Latest> find(BodyId body, String device, Property property) {
        Directory.Entry entry = directory.find(body, device);
        Series series = entry == null ? null : entry.series.get(property);
        return series == null ? Optional.empty() : Optional.ofNullable(latest.get(series));
    }

    /** The latest value of every property of a device that ever spoke. */
    public List<Latest> listOf(BodyId body, String device) {
        Directory.Entry entry = directory.find(body, device);
        return entry == null ? List.of() : of(entry.series.values());
    }

    private List<Latest> of(Collection<Series> series) {
        return series.stream()
                .map(latest::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Called by the log after each commit. */
    public void recorded(List<Reading> readings, Instant receivedAt) {
        for (Reading reading : readings) {
            latest.compute(
                    reading.series(),
                    (series, known) -> known == null ? first(reading, receivedAt) : known.after(reading, receivedAt));
        }
    }

    /** Called by the log when something came again or contradicted what is kept. */
    public void counted(Series series, int repeated, int refused) {
        latest.computeIfPresent(series, (same, known) -> known.counting(repeated, refused));
    }

    private static Latest first(Reading reading, Instant receivedAt) {
        return new Latest(reading.series(), reading.observedAt(), reading.raw(), reading.value(), receivedAt, 1, 0, 0);
    }
}
