package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How long observations are kept, and what they take on disk. The work itself is done every night. */
@Component
public class Retention {

    private final JdbcClient jdbc;
    private final TelemetrySettings settings;
    private final Clock clock;
    private final KeptMonths kept;

    Retention(JdbcClient jdbc, TelemetrySettings settings, Clock clock, KeptMonths kept) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.kept = kept;
    }

    /** What a body said, or what holds where it said nothing. */
    @Transactional(readOnly = true)
    public RetentionPolicy getPolicy(BodyId body) {
        return jdbc.sql("select keep_months, keep_hourly_months from telemetry.retention where body_id = :body")
                .param("body", body.value())
                .query((row, number) -> new RetentionPolicy(body, row.getInt(1), row.getInt(2)))
                .optional()
                .orElseGet(() -> new RetentionPolicy(body, settings.keepMonths(), settings.keepHourlyMonths()));
    }

    /** Sets a body's policy: what is past it is deleted in the next night, and no longer taken where nothing would be left of it. */
    @Transactional
    public void setPolicy(RetentionPolicy policy, String author) {
        jdbc.sql("""
                        insert into telemetry.retention (body_id, keep_months, keep_hourly_months, set_by, set_at)
                        values (:body, :keep, :hourly, :author, :now)
                        on conflict (body_id) do update
                           set keep_months = excluded.keep_months, keep_hourly_months = excluded.keep_hourly_months,
                               set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("body", policy.body().value())
                .param("keep", policy.keepMonths())
                .param("hourly", policy.keepHourlyMonths())
                .param("author", author)
                .param("now", Utc.of(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.put(policy);
            }
        });
    }

    /** Bytes on disk, month by month. */
    @Transactional(readOnly = true)
    public DiskGauge gauge() {
        List<DiskGauge.Month> months = jdbc.sql("""
                        select right(c.relname, 7) as month, pg_total_relation_size(c.oid) as bytes,
                               greatest(c.reltuples::bigint, s.n_live_tup, 0) as rows
                          from pg_inherits i join pg_class c on c.oid = i.inhrelid
                          left join pg_stat_all_tables s on s.relid = c.oid
                         where i.inhparent = 'telemetry.observation'::regclass order by c.relname
                        """)
                .query((row, number) -> new DiskGauge.Month(
                        YearMonth.parse(row.getString("month").replace('_', '-')),
                        row.getLong("bytes"),
                        row.getLong("rows")))
                .list();
        return new DiskGauge(
                size("pg_database_size(current_database())"),
                size("pg_total_relation_size('telemetry.hourly')"),
                months);
    }

    private long size(String expression) {
        return jdbc.sql("select " + expression).query(Long.class).single();
    }
}
