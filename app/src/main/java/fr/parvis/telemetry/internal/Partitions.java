package fr.parvis.telemetry.internal;

import fr.parvis.telemetry.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One partition of observations for each calendar month (UTC): made ahead of time, and on demand for old history. */
@Component
class Partitions {

    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);
    private static final long HOUR = 3_600_000_000L;
    private static final int MONTHS_AHEAD = 2;

    private final Set<YearMonth> open = ConcurrentHashMap.newKeySet();
    private final Set<Long> openHours = ConcurrentHashMap.newKeySet();
    private final DataSource owner;
    private final Clock clock;

    Partitions(@Qualifier("ownerDataSource") DataSource owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** Sees to it that every row has a partition to go to. */
    void open(List<Row> rows) throws SQLException {
        long known = Long.MIN_VALUE;
        for (Row row : rows) {
            long hour = Math.floorDiv(row.reading().at(), HOUR);
            if (hour != known && openHours.contains(hour)) {
                known = hour;
            } else if (hour != known) {
                open(month(Reading.instant(row.reading().at())));
                openHours.add(hour);
                known = hour;
            }
        }
    }

    /** Makes the partitions of this month and the next ones. */
    @Scheduled(initialDelayString = "PT0S", fixedDelayString = "P1D")
    void openAhead() {
        YearMonth now = month(clock.instant());
        try {
            for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                open(now.plusMonths(ahead));
            }
        } catch (SQLException away) {
            LOG.warn("The coming months have no partition yet, they will get it when needed: {}", away.getMessage());
        }
    }

    /** A partition was dropped. */
    void forget(YearMonth month) {
        open.remove(month);
        openHours.clear();
    }

    static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    /** Without schema. */
    static String nameOf(YearMonth month) {
        return "observation_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private void open(YearMonth month) throws SQLException {
        if (open.contains(month)) {
            return;
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ddl(month));
        }
        open.add(month);
    }

    /** Attaching takes a weaker lock on the parent than creating in place: nobody who reads or writes waits. */
    private static String ddl(YearMonth month) {
        return """
                do $$ begin
                    perform pg_advisory_xact_lock(7061727669);
                    if to_regclass('telemetry.%1$s') is null then
                        create table telemetry.%1$s
                            (like telemetry.observation including defaults including constraints including indexes);
                        perform database.force_row_security('telemetry.%1$s');
                        alter table telemetry.observation attach partition telemetry.%1$s
                            for values from ('%2$s-01 00:00:00+00') to ('%3$s-01 00:00:00+00');
                    end if;
                end $$
                """.formatted(nameOf(month), month, month.plusMonths(1));
    }
}
