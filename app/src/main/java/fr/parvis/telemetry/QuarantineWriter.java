package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes quarantined messages in the background, so that a flood of them costs the stream nothing. */
@Component
class QuarantineWriter implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineWriter.class);
    private static final int QUEUE = 5_000;
    private static final int BATCH = 500;

    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong dropped = new AtomicLong();
    private final JdbcTemplate jdbc;
    private final int keep;
    private final Thread thread;

    QuarantineWriter(@Qualifier("ingestDataSource") DataSource ingest, TelemetrySettings settings) {
        this.jdbc = new JdbcTemplate(ingest);
        this.keep = settings.quarantine();
        this.thread = Thread.ofVirtual().name("quarantine").start(this::work);
    }

    CompletableFuture<Void> put(Item item) {
        if (!queue.offer(item)) {
            dropped.incrementAndGet();
            item.done.complete(null);
        }
        return item.done;
    }

    long dropped() {
        return dropped.get();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Item> items = new ArrayList<>();
                items.add(queue.take());
                queue.drainTo(items, BATCH - 1);
                write(items);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Item> items) {
        try {
            jdbc.batchUpdate("""
                    insert into telemetry.quarantine
                        (body_id, device, received_at, channel, topic, reason, arguments, excerpt, payload)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, items.stream().map(Item::values).toList());
            items.stream().map(Item::body).distinct().forEach(this::trim);
        } catch (DataAccessException away) {
            LOG.warn("{} refused messages could not be kept in quarantine: {}", items.size(), away.getMessage());
            dropped.addAndGet(items.size());
        } finally {
            items.forEach(item -> item.done.complete(null));
        }
    }

    private void trim(BodyId body) {
        jdbc.update("""
                delete from telemetry.quarantine where body_id = ? and id <= (
                    select id from telemetry.quarantine where body_id = ? order by id desc offset ? limit 1)
                """, body.value(), body.value(), keep);
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }

    /** One refused message. */
    record Item(
            BodyId body,
            String device,
            Instant receivedAt,
            String channel,
            String topic,
            String reason,
            String[] arguments,
            String excerpt,
            byte[] payload,
            CompletableFuture<Void> done) {

        Item(
                BodyId body,
                String device,
                Instant receivedAt,
                String channel,
                String topic,
                String reason,
                String[] arguments,
                String excerpt,
                byte[] payload) {
            this(
                    body,
                    device,
                    receivedAt,
                    channel,
                    topic,
                    reason,
                    arguments,
                    excerpt,
                    payload,
                    new CompletableFuture<>());
        }

        Object[] values() {
            Object[] values = {
                body.value(), device, Utc.of(receivedAt), channel, topic, reason, arguments, excerpt, payload
            };
            return Objects.requireNonNull(values);
        }
    }
}
