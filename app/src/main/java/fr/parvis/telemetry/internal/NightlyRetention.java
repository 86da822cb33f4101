package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.TelemetrySettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what the policies say. A month that no body wants any more goes as a whole partition, at once and without a trace
 * of bloat; of a month that some still want, the stricter bodies' rows are deleted.
 */
@Component
class NightlyRetention {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRetention.class);

    private final JdbcClient ingest;
    private final DataSource owner;
    private final Partitions partitions;
    private final TelemetrySettings settings;
    private final Clock clock;

    NightlyRetention(
            @Qualifier("ingestDataSource") DataSource ingest,
            @Qualifier("ownerDataSource") DataSource owner,
            Partitions partitions,
            TelemetrySettings settings,
            Clock clock) {
        this.ingest = JdbcClient.create(ingest);
        this.owner = owner;
        this.partitions = partitions;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *")
    void run() throws SQLException {
        YearMonth now = Partitions.month(clock.instant());
        Map<Integer, Integer> wanted = wanted();
        int longest = wanted.values().stream().mapToInt(months -> months).max().orElse(settings.keepMonths());
        for (YearMonth month : months()) {
            if (month.isBefore(now.minusMonths(longest))) {
                drop(month);
            } else {
                shorten(month, now, wanted);
            }
        }
        forgetHourly(now);
    }

    private List<YearMonth> months() {
        return ingest.sql("""
                        select right(c.relname, 7) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                         where i.inhparent = 'telemetry.observation'::regclass order by 1
                        """).query(String.class).list().stream()
                .map(name -> YearMonth.parse(name.replace('_', '-')))
                .toList();
    }

    private void drop(YearMonth month) throws SQLException {
        asOwner("drop table telemetry." + Partitions.nameOf(month));
        partitions.forget(month);
        LOG.info("Observations of {} are past every body's retention: dropped", month);
    }

    /** Months wanted by each body that has a device; the default where it said nothing. */
    private Map<Integer, Integer> wanted() {
        Map<Integer, Integer> wanted = new TreeMap<>();
        ingest.sql("""
                        select body_id, coalesce(r.keep_months, :fallback)
                          from (select distinct body_id from telemetry.device) d
                          left join telemetry.retention r using (body_id)
                        """).param("fallback", settings.keepMonths()).query(row -> {
            wanted.put(row.getInt(1), row.getInt(2));
        });
        return wanted;
    }

    /** Who wants less than the month's age loses its rows of that month. */
    private void shorten(YearMonth month, YearMonth now, Map<Integer, Integer> wanted) {
        Integer[] stricter = wanted.entrySet().stream()
                .filter(each -> month.isBefore(now.minusMonths(each.getValue())))
                .map(Map.Entry::getKey)
                .toArray(Integer[]::new);
        if (stricter.length > 0) {
            ingest.sql("""
                            delete from telemetry.observation
                             where body_id = any(:bodies::int[]) and observed_at >= :from and observed_at < :until
                            """)
                    .param("bodies", stricter)
                    .param("from", month.atDay(1).atStartOfDay().atOffset(java.time.ZoneOffset.UTC))
                    .param("until", month.plusMonths(1).atDay(1).atStartOfDay().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
    }

    private void forgetHourly(YearMonth now) {
        ingest.sql("""
                        delete from telemetry.hourly h
                         where h.hour < :now::timestamptz - make_interval(months => coalesce(
                               (select keep_hourly_months from telemetry.retention r where r.body_id = h.body_id),
                               :fallback))
                        """)
                .param("now", now.atDay(1).atStartOfDay().atOffset(java.time.ZoneOffset.UTC))
                .param("fallback", settings.keepHourlyMonths())
                .update();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
