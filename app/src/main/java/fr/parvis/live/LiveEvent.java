package fr.parvis.live;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One change of one topic. Its text is made when the first listener needs it, once for all of them. */
final class LiveEvent {

    final long sequence;
    final String topic;
    private final String kind;
    private final Supplier<String> data;
    private volatile byte @Nullable [] text;

    LiveEvent(long sequence, String kind, String topic, Supplier<String> data) {
        this.sequence = sequence;
        this.kind = kind;
        this.topic = topic;
        this.data = data;
    }

    /** As server-sent-events say it (WHATWG HTML §9.2): {@code id}, {@code event}, one {@code data} per line. */
    byte[] text() {
        byte[] known = text;
        if (known == null) {
            known = encode().getBytes(StandardCharsets.UTF_8);
            text = known;
        }
        return known;
    }

    private String encode() {
        StringBuilder all = new StringBuilder(256)
                .append("id: ")
                .append(sequence)
                .append("\nevent: ")
                .append(kind)
                .append('\n');
        data.get().lines().forEach(line -> all.append("data: ").append(line).append('\n'));
        return all.append('\n').toString();
    }
}
