package fr.parvis.telemetry.internal;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.LiveState;
import fr.parvis.telemetry.Outcome;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.TelemetryError;
import fr.parvis.telemetry.TelemetryLog;
import fr.parvis.telemetry.TelemetrySettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The log in PostgreSQL: a bounded queue, a few writers, group commit. */
@Component
class PostgresTelemetryLog implements TelemetryLog, DisposableBean {

    private final AppendQueue queue;
    private final LiveState state;
    private final Announcer announcer;
    private final Clock clock;
    private final List<Writer> writers;

    PostgresTelemetryLog(
            @Qualifier("ingestDataSource") DataSource ingest,
            Partitions partitions,
            LiveState state,
            Announcer announcer,
            TelemetrySettings settings,
            Clock clock) {
        this.queue = new AppendQueue(
                settings.queue(), settings.batch(), settings.linger().toNanos());
        this.state = state;
        this.announcer = announcer;
        this.clock = clock;
        this.writers = IntStream.rangeClosed(1, settings.writers())
                .mapToObj(number -> new Writer(number, ingest, partitions, this))
                .toList();
        writers.forEach(Writer::start);
    }

    @Override
    public CompletableFuture<Outcome> append(List<Reading> readings) {
        if (readings.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.recorded(0));
        }
        Pending pending = new Pending(readings);
        return queue.offer(pending)
                ? pending.done
                : CompletableFuture.failedFuture(new BusinessException(TelemetryError.BUSY));
    }

    @Override
    public boolean isAvailable() {
        return writers.stream().allMatch(Writer::isAvailable);
    }

    @Override
    public int waiting() {
        return queue.waiting();
    }

    List<Pending> next() throws InterruptedException {
        return queue.take();
    }

    Instant now() {
        return clock.instant();
    }

    /** After the commit: memory first, then whoever waits for the answer, then whoever listens. */
    void written(List<Pending> appends, List<Reading> recorded, Instant receivedAt) {
        state.recorded(recorded, receivedAt);
        appends.forEach(append -> append.eachOther(state::counted));
        queue.release(appends);
        appends.forEach(Pending::complete);
        announcer.announce(recorded);
    }

    void refused(List<Pending> appends, BusinessException why) {
        queue.release(appends);
        appends.forEach(append -> append.done.completeExceptionally(why));
    }

    @Override
    public void destroy() {
        writers.forEach(Writer::stop);
        announcer.stop();
    }
}
