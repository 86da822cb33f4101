package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the doors refused, for an officer to look at: bounded for each body, the oldest leave first. */
@Component
public class Quarantine {

    private static final int PAGE = 200;
    private static final int EXCERPT_BYTES = 1024;
    private static final int PAYLOAD_BYTES = 8192;
    private static final int TOPIC_BYTES = 1024;

    private final QuarantineWriter writer;
    private final JdbcClient jdbc;
    private final Clock clock;

    Quarantine(QuarantineWriter writer, JdbcClient jdbc, Clock clock) {
        this.writer = writer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest of a body, at most 200, from before {@code beforeId} (0 for the very newest). */
    @Transactional(readOnly = true)
    public List<QuarantinedMessage> list(BodyId body, long beforeId) {
        return jdbc.sql("""
                        select id, device, received_at, channel, topic, reason, arguments, excerpt
                          from telemetry.quarantine
                         where body_id = :body and (:before = 0 or id < :before)
                         order by id desc limit :page
                        """)
                .param("body", body.value())
                .param("before", beforeId)
                .param("page", PAGE)
                .query(Quarantine::message)
                .list();
    }

    /** Messages that could not even be kept here, since the start: the disk or the database could not follow. */
    public long dropped() {
        return writer.dropped();
    }

    CompletableFuture<Void> put(Sender sender, String channel, String topic, BusinessException why, byte[] payload) {
        return writer.put(new QuarantineWriter.Item(
                sender.body(),
                sender.name(),
                clock.instant(),
                channel,
                Excerpt.of(topic.getBytes(StandardCharsets.UTF_8), TOPIC_BYTES),
                why.key().code(),
                why.arguments().stream()
                        .map(argument -> Excerpt.visible(String.valueOf(argument)))
                        .toArray(String[]::new),
                Excerpt.of(payload, EXCERPT_BYTES),
                Excerpt.head(payload, PAYLOAD_BYTES)));
    }

    private static QuarantinedMessage message(ResultSet row, int number) throws SQLException {
        Array arguments = row.getArray("arguments");
        String device = row.getString("device");
        return new QuarantinedMessage(
                row.getLong("id"),
                device == null ? "" : device,
                Utc.get(row, "received_at"),
                row.getString("channel"),
                row.getString("topic"),
                row.getString("reason"),
                List.of((String[]) arguments.getArray()),
                row.getString("excerpt"));
    }
}
