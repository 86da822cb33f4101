package fr.parvis.live;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is written to many listeners at once: made once plain, and once packed if one of them takes gzip. */
final class LiveText {

    /** The highest number among its events; 0 without events. */
    final long upTo;

    private final byte[] text;
    private final LivePacker packer;
    private @Nullable Buffer plain;
    private @Nullable Buffer packed;

    private LiveText(byte[] text, long upTo, LivePacker packer) {
        this.text = text;
        this.upTo = upTo;
        this.packer = packer;
    }

    static LiveText of(String text, LivePacker packer) {
        return new LiveText(text.getBytes(StandardCharsets.UTF_8), 0, packer);
    }

    static LiveText of(Collection<LiveEvent> events, LivePacker packer) {
        byte[] all =
                new byte[events.stream().mapToInt(event -> event.text().length).sum()];
        int length = 0;
        long upTo = 0;
        for (LiveEvent event : events) {
            byte[] text = event.text();
            System.arraycopy(text, 0, all, length, text.length);
            length += text.length;
            upTo = Math.max(upTo, event.sequence);
        }
        return new LiveText(all, upTo, packer);
    }

    Buffer plain() {
        Buffer known = plain;
        if (known == null) {
            known = SharedBuffer.of(text, text.length);
            plain = known;
        }
        return known;
    }

    Buffer packed() {
        Buffer known = packed;
        if (known == null) {
            known = packer.pack(text);
            packed = known;
        }
        return known;
    }
}
