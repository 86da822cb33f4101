package fr.parvis.telemetry.web;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttIdentifierRejectedException;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One MQTT connection: the order of its packets (MQTT 5 §4), who is at its other end, how it ends. On one event loop. */
final class MqttConnection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
    private static final double GRACE = 1.5;
    private static final int RELEASED_UNKNOWN = 0x92;

    private final MqttLoop loop;
    private final Runnable takenOver = this::giveWay;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Peer peer;
    private @Nullable MqttPublications publications;
    private @Nullable MqttSubscriptions subscriptions;
    private boolean ending;
    private long packets;

    MqttConnection(MqttLoop loop) {
        this.loop = loop;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object packet) {
        packets++;
        try {
            if (!ending && packet instanceof MqttMessage message) {
                receive(ctx, message);
            }
        } finally {
            ReferenceCountUtil.release(packet);
        }
    }

    /** Packets read so far, well-formed or not. */
    long packets() {
        return packets;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (publications != null) {
            publications.submit();
        }
        ctx.flush();
        ctx.fireChannelReadComplete();
    }

    private void receive(ChannelHandlerContext ctx, MqttMessage message) {
        if (message.decoderResult().isFailure()) {
            malformed(ctx, message.decoderResult().cause());
        } else if (message.fixedHeader().messageType() == MqttMessageType.CONNECT) {
            greet(ctx, (MqttConnectMessage) message);
        } else if (peer == null) {
            breach(Disconnect.PROTOCOL_ERROR);
        } else {
            serve(ctx, peer, message);
        }
    }

    private void serve(ChannelHandlerContext ctx, Peer known, MqttMessage message) {
        switch (message.fixedHeader().messageType()) {
            case PUBLISH -> publications(ctx, known).take((MqttPublishMessage) message);
            case PUBREL -> release(ctx, known, ((MqttMessageIdVariableHeader) message.variableHeader()).messageId());
            case SUBSCRIBE -> subscriptions(ctx, known).subscribe((MqttSubscribeMessage) message);
            case UNSUBSCRIBE -> subscriptions(ctx, known).unsubscribe((MqttUnsubscribeMessage) message);
            case PINGREQ -> ctx.write(Packets.PONG);
            case DISCONNECT -> {
                ending = true;
                if (publications != null) {
                    publications.submit();
                }
                ctx.close();
            }
            case PUBACK, PUBREC, PUBCOMP -> {
                /* We send nothing that would be acknowledged: harmless. */
            }
            default -> breach(Disconnect.PROTOCOL_ERROR);
        }
    }

    private void greet(ChannelHandlerContext ctx, MqttConnectMessage connect) {
        if (peer != null) {
            breach(Disconnect.PROTOCOL_ERROR);
            return;
        }
        MqttGreeting.Result result = loop.greeting().greet(connect, address(ctx));
        if (result.peer() == null) {
            ending = true;
            ctx.writeAndFlush(result.answer()).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        peer = result.peer();
        ctx.pipeline().remove(MqttLoop.IDLE);
        int keepAlive = connect.variableHeader().keepAliveTimeSeconds();
        if (keepAlive > 0) {
            long patience = (long) (keepAlive * GRACE * 1_000);
            ctx.pipeline()
                    .addBefore(ctx.name(), MqttLoop.IDLE, new IdleStateHandler(patience, 0, 0, TimeUnit.MILLISECONDS));
        }
        peer.session().take(takenOver);
        ctx.write(result.answer());
    }

    private static String address(ChannelHandlerContext ctx) {
        return ctx.channel().remoteAddress() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "";
    }

    private static void release(ChannelHandlerContext ctx, Peer known, int packetId) {
        boolean held = known.session().release(packetId);
        ctx.write(Packets.reply(MqttMessageType.PUBCOMP, packetId, held ? 0 : RELEASED_UNKNOWN, null));
    }

    private MqttPublications publications(ChannelHandlerContext ctx, Peer known) {
        if (publications == null) {
            publications = new MqttPublications(ctx, known, loop, this::breach);
        }
        return publications;
    }

    private MqttSubscriptions subscriptions(ChannelHandlerContext ctx, Peer known) {
        if (subscriptions == null) {
            subscriptions = new MqttSubscriptions(ctx, known, loop, this::breach);
        }
        return subscriptions;
    }

    private void malformed(ChannelHandlerContext ctx, Throwable cause) {
        if (peer == null) {
            ending = true;
            loop.counters().countMalformed();
            if (cause instanceof MqttUnacceptableProtocolVersionException) {
                answer(ctx, MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
            } else if (cause instanceof MqttIdentifierRejectedException) {
                answer(ctx, MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED);
            } else {
                ctx.close();
            }
        } else {
            breach(Disconnect.MALFORMED_PACKET);
        }
    }

    private static void answer(ChannelHandlerContext ctx, MqttConnectReturnCode code) {
        ctx.writeAndFlush(MqttGreeting.refuse(code).answer()).addListener(ChannelFutureListener.CLOSE);
    }

    /** The client broke the protocol: MQTT 5 is told why, both are cut off. */
    void breach(Disconnect why) {
        loop.counters().countMalformed();
        end(why);
    }

    private void end(Disconnect why) {
        ChannelHandlerContext ctx = context;
        if (ctx == null || ending) {
            return;
        }
        ending = true;
        if (peer != null && peer.speaksReasons()) {
            ctx.writeAndFlush(Packets.farewell(why.byteValue())).addListener(ChannelFutureListener.CLOSE);
        } else {
            ctx.close();
        }
    }

    /** From any thread: another connection came with the same identifier. */
    private void giveWay() {
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            ctx.executor().execute(() -> end(Disconnect.SESSION_TAKEN_OVER));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent) {
            end(Disconnect.KEEP_ALIVE_TIMEOUT);
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (subscriptions != null && ctx.channel().isWritable()) {
            subscriptions.catchUp();
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ending = true;
        if (peer != null) {
            peer.session().leave(takenOver);
        }
        if (subscriptions != null) {
            subscriptions.end();
        }
        loop.left();
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            loop.counters().countFailed();
            LOG.error("An MQTT connection ended by an error of ours", cause);
        }
        ctx.close();
    }
}
