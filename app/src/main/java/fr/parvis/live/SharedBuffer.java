package fr.parvis.live;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.nio.ByteBuffer;

/**
 * Bytes for thousands of lines, outside the heap: what waits to be sent on a line is then these very bytes, where bytes
 * of the heap would be copied for each line. They go when no line needs them any more.
 */
final class SharedBuffer {

    private SharedBuffer() {}

    static Buffer of(byte[] bytes, int length) {
        ByteBuffer direct =
                ByteBuffer.allocateDirect(length).put(bytes, 0, length).flip();
        return BufferInternal.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct)));
    }
}
