package fr.parvis.live;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Packs texts so that each stands alone and any sequence of them, after {@link #HEADER}, is one gzip stream (RFC 1952): a
 * text refers to nothing before it and ends on a whole byte (RFC 1951 §3.2.4, an empty stored block). So a text is packed
 * once for thousands of listeners, whatever each has heard before. Used by one event loop only.
 */
final class LivePacker {

    /** Deflate, no flags, no time, any system. */
    static final Buffer HEADER = Buffer.buffer(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255});

    private static final int SPARE = 64;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private byte[] room = new byte[4 * 1024];

    Buffer pack(byte[] text) {
        deflater.reset();
        deflater.setInput(text);
        int length = 0;
        while (true) {
            int free = room.length - length;
            int written = deflater.deflate(room, length, free, Deflater.SYNC_FLUSH);
            length += written;
            if (written < free) {
                return SharedBuffer.of(room, length);
            }
            room = Arrays.copyOf(room, room.length * 2 + SPARE);
        }
    }
}
