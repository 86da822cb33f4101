package fr.parvis.telemetry.internal;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.TelemetryError;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One writing thread with its connection. While the database is away it keeps its batch and knocks again. */
final class Writer {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final long KNOCK_MILLIS = 250;
    private static final long FAREWELL_MILLIS = 5_000;

    private final DataSource ingest;
    private final Partitions partitions;
    private final PostgresTelemetryLog log;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean available = true;
    private @Nullable Connection connection;
    private @Nullable BatchWriter writer;

    Writer(int number, DataSource ingest, Partitions partitions, PostgresTelemetryLog log) {
        this.ingest = ingest;
        this.partitions = partitions;
        this.log = log;
        this.thread =
                Thread.ofPlatform().daemon().name("telemetry-writer-" + number).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    boolean isAvailable() {
        return available;
    }

    void stop() {
        stopped.countDown();
        thread.interrupt();
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (stopped.getCount() > 0) {
                write(log.next());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    private void write(List<Pending> appends) throws InterruptedException {
        boolean onceMore = false;
        while (stopped.getCount() > 0) {
            Instant now = log.now();
            try {
                List<Reading> recorded = connected().write(appends, Reading.micros(now), onceMore);
                back();
                log.written(appends, recorded, now);
                return;
            } catch (SQLException failed) {
                switch (Failure.of(failed)) {
                    case AWAY -> away(failed);
                    case COLLISION -> LOG.debug("Two writers met, once more", failed);
                    case DISK_FULL -> {
                        refuse(appends, TelemetryError.DISK_FULL, failed);
                        return;
                    }
                    case WRONG -> {
                        apart(appends, failed);
                        return;
                    }
                }
                onceMore |= Failure.of(failed) == Failure.AWAY;
            }
        }
    }

    /** One append that the database does not take must not take the others down with it. */
    private void apart(List<Pending> appends, SQLException failed) throws InterruptedException {
        if (appends.size() == 1) {
            refuse(appends, TelemetryError.NOT_STORED, failed);
            return;
        }
        for (Pending append : appends) {
            write(List.of(append));
        }
    }

    private void refuse(List<Pending> appends, TelemetryError why, SQLException failed) {
        LOG.error("{} appends could not be written: {}", appends.size(), failed.getMessage());
        log.refused(appends, new BusinessException(failed, why));
    }

    private void away(SQLException failed) throws InterruptedException {
        if (available) {
            LOG.warn("The database is away, {} readings wait: {}", log.waiting(), failed.getMessage());
        }
        available = false;
        hangUp();
        stopped.await(KNOCK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void back() {
        if (!available) {
            LOG.info("The database is back, {} readings wait", log.waiting());
            available = true;
        }
    }

    private BatchWriter connected() throws SQLException {
        BatchWriter known = writer;
        if (known == null) {
            Connection fresh = ingest.getConnection();
            connection = fresh;
            known = new BatchWriter(fresh, partitions);
            writer = known;
        }
        return known;
    }

    private void hangUp() {
        writer = null;
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException alreadyGone) {
            LOG.debug("The connection was gone", alreadyGone);
        }
    }
}
