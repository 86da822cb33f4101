package fr.parvis.telemetry.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import java.util.List;

/**
 * Cuts the stream into packets before anything reads them (MQTT 5 §2.1): a packet whose inner lengths lie cannot reach
 * into the next one, and one that is too long is refused before it is gathered.
 */
final class FrameGuard extends ByteToMessageDecoder {

    private static final int LENGTH_BYTES = 4;

    private final MqttConnection connection;
    private final int longest;

    FrameGuard(MqttConnection connection, int longest) {
        this.connection = connection;
        this.longest = longest;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        int length = 0;
        for (int i = 1; i <= LENGTH_BYTES; i++) {
            if (in.readableBytes() <= i) {
                return;
            }
            int digit = in.getUnsignedByte(in.readerIndex() + i);
            length |= (digit & 0x7f) << (7 * (i - 1));
            if (digit < 0x80) {
                pass(ctx, in, 1 + i + length);
                return;
            }
        }
        refuse(in, Disconnect.MALFORMED_PACKET);
    }

    private void pass(ChannelHandlerContext ctx, ByteBuf in, int size) {
        if (size > longest) {
            refuse(in, Disconnect.PACKET_TOO_LARGE);
        } else if (in.readableBytes() >= size) {
            long before = connection.packets();
            ctx.fireChannelRead(in.readRetainedSlice(size));
            if (connection.packets() == before) {
                refuse(in, Disconnect.MALFORMED_PACKET);
            }
        }
    }

    private void refuse(ByteBuf in, Disconnect why) {
        in.skipBytes(in.readableBytes());
        connection.breach(why);
    }
}
