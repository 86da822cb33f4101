package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many months each body keeps anything, in memory: what is older than the measurements kept still makes their hourly
 * summaries, what is older than these is refused, as the next night would leave nothing of it. Filled at start, kept in
 * step with this process's changes at once and with those of others within minutes.
 */
@Component
class KeptMonths {

    private static final Logger LOG = LoggerFactory.getLogger(KeptMonths.class);

    /** No policy is so strict that it deletes what is younger. */
    private static final long ALWAYS_KEPT = Duration.ofDays(28).toSeconds() * 1_000_000;

    private final JdbcClient jdbc;
    private final int otherwise;
    private final Map<BodyId, Integer> months = new ConcurrentHashMap<>();

    KeptMonths(@Qualifier("ingestDataSource") DataSource ingest, TelemetrySettings settings) {
        this.jdbc = JdbcClient.create(ingest);
        this.otherwise = settings.keepHourlyMonths();
        read();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void followOthers() {
        try {
            read();
        } catch (DataAccessException away) {
            LOG.debug("Retention is as it was known", away);
        }
    }

    private void read() {
        jdbc.sql("select body_id, greatest(keep_months, keep_hourly_months) from telemetry.retention")
                .query(row -> {
                    months.put(new BodyId(row.getInt(1)), row.getInt(2));
                });
    }

    void put(RetentionPolicy policy) {
        months.put(policy.body(), Math.max(policy.keepMonths(), policy.keepHourlyMonths()));
    }

    int of(BodyId body) {
        return months.getOrDefault(body, otherwise);
    }

    /** Whether the body's policy leaves nothing of what was true at that instant, both in microseconds since 1970. */
    boolean isPast(BodyId body, long at, long now) {
        if (at >= now - ALWAYS_KEPT) {
            return false;
        }
        YearMonth first =
                YearMonth.from(Reading.instant(now).atOffset(ZoneOffset.UTC)).minusMonths(of(body));
        Instant begin = first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return at < Reading.micros(begin);
    }
}
