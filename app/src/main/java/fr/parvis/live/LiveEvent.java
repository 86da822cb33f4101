package fr.parvis.live;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One change of one topic. Its text is made when the first listener needs it, once for all of them. */
final class LiveEvent {

    final long sequence;
    final String topic;
    private final String kind;
    private final Supplier<String> data;
    private volatile @Nullable Buffer wire;

    LiveEvent(long sequence, String kind, String topic, Supplier<String> data) {
        this.sequence = sequence;
        this.kind = kind;
        this.topic = topic;
        this.data = data;
    }

    /** As server-sent-events say it (WHATWG HTML §9.2): {@code id}, {@code event}, one {@code data} per line. */
    Buffer wire() {
        Buffer known = wire;
        if (known == null) {
            known = Buffer.buffer(encode().getBytes(StandardCharsets.UTF_8));
            wire = known;
        }
        return known;
    }

    private String encode() {
        StringBuilder text = new StringBuilder(256)
                .append("id: ")
                .append(sequence)
                .append("\nevent: ")
                .append(kind)
                .append('\n');
        data.get().lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        return text.append('\n').toString();
    }
}
