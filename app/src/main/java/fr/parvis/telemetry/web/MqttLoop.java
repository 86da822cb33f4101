package fr.parvis.telemetry.web;

import fr.parvis.telemetry.DoorCounters;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.TelemetrySettings;
import fr.parvis.telemetry.spi.LiveFeed;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One event loop of the MQTT door; the loops share the port. */
class MqttLoop extends VerticleBase {

    static final String IDLE = "idle";
    private static final int GREETING_SECONDS = 10;
    private static final int CLIENT_ID_LENGTH = 65_535;

    private final TelemetrySettings.Mqtt settings;
    private final Reception reception;
    private final MqttGreeting greeting;
    private final DoorCounters counters;
    private final @Nullable LiveFeed feed;
    private final IntConsumer opened;
    private @Nullable LiveTopics live;

    MqttLoop(
            TelemetrySettings.Mqtt settings,
            Reception reception,
            MqttGreeting greeting,
            DoorCounters counters,
            @Nullable LiveFeed feed,
            IntConsumer opened) {
        this.settings = settings;
        this.reception = reception;
        this.greeting = greeting;
        this.counters = counters;
        this.feed = feed;
        this.opened = opened;
    }

    @Override
    public Future<?> start() {
        live = new LiveTopics(feed, context);
        return vertx.createNetServer(options())
                .connectHandler(this::connected)
                .listen()
                .onSuccess(server -> opened.accept(server.actualPort()))
                .recover(settings.door()::told);
    }

    private void connected(NetSocket socket) {
        if (counters.connected(1) > settings.connections()) {
            counters.connected(-1);
            socket.close();
            return;
        }
        ChannelPipeline pipeline =
                ((NetSocketInternal) socket).channelHandlerContext().pipeline();
        MqttConnection connection = new MqttConnection(this);
        pipeline.addBefore("handler", "encoder", MqttEncoder.INSTANCE);
        pipeline.addBefore("handler", "guard", new FrameGuard(connection, settings.messageBytes()));
        pipeline.addBefore("handler", "decoder", new MqttDecoder(settings.messageBytes(), CLIENT_ID_LENGTH));
        pipeline.addBefore("handler", "connection", connection);
        pipeline.addBefore("connection", IDLE, new IdleStateHandler(GREETING_SECONDS, 0, 0));
    }

    void left() {
        counters.connected(-1);
    }

    TelemetrySettings.Mqtt settings() {
        return settings;
    }

    Reception reception() {
        return reception;
    }

    MqttGreeting greeting() {
        return greeting;
    }

    DoorCounters counters() {
        return counters;
    }

    LiveTopics live() {
        return Objects.requireNonNull(live);
    }

    private NetServerOptions options() {
        NetServerOptions options = new NetServerOptions().setTcpNoDelay(true).setAcceptBacklog(4_096);
        settings.door().applyTo(options);
        return options;
    }
}
