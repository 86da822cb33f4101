package fr.parvis.telemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.telemetry.DoorCounters;
import fr.parvis.telemetry.LoneReception;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.TelemetrySettings;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client says, whole or in two parts, its connection goes on or is ended on purpose, never by a mistake of ours. */
class MqttConversationFuzzTests {

    private static final TelemetrySettings.Mqtt SETTINGS =
            LoneReception.settings().mqtt();

    private final DoorCounters counters = new DoorCounters();
    private final MqttLoop loop = new Loop(counters);

    static Stream<Arguments> seeds() {
        return Stream.of(3, 4, 5)
                .flatMap(level -> Stream.of(
                                join(
                                        Wire.connect(level, "fuzz", "meter", "secret", true),
                                        Wire.publish(level, "obs/meter/power", 7, 1, "12"),
                                        Wire.publish(level, "obs/meter", 8, 2, "{\"free\":3}")),
                                join(
                                        Wire.connect(level, "fuzz", "meter", "secret", true),
                                        subscribe(level),
                                        new byte[] {(byte) 0xc0, 0}))
                        .map(bytes -> Arguments.of((Object) bytes)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void endsOnPurposeOrNotAtAll(byte[] said) {
        say(said, said.length);
        say(said, said.length / 2);
        assertThat(counters.failed())
                .as("connections ended by a mistake of ours")
                .isZero();
        assertThat(counters.connections()).isZero();
    }

    private void say(byte[] said, int first) {
        counters.connected(1);
        MqttConnection connection = new MqttConnection(loop);
        EmbeddedChannel channel = new EmbeddedChannel(
                MqttEncoder.INSTANCE,
                new FrameGuard(connection, SETTINGS.messageBytes()),
                new MqttDecoder(SETTINGS.messageBytes(), 65_535));
        channel.pipeline().addLast(MqttLoop.IDLE, new IdleStateHandler(0, 0, 0));
        channel.pipeline().addLast("connection", connection);
        channel.writeInbound(Unpooled.wrappedBuffer(said, 0, first));
        if (channel.isOpen()) {
            channel.writeInbound(Unpooled.wrappedBuffer(said, first, said.length - first));
        }
        channel.runPendingTasks();
        channel.finishAndReleaseAll();
    }

    private static byte[] subscribe(int level) {
        byte[] filter = {0, 6, 'l', 'i', 'v', 'e', '/', '#', 1};
        return Wire.packet(0x82, level == 5 ? join(new byte[] {0, 9, 0}, filter) : join(new byte[] {0, 9}, filter));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** An event loop of the door without its socket. */
    private static final class Loop extends MqttLoop {

        private final LiveTopics live = new LiveTopics(null, Vertx.vertx().getOrCreateContext());

        Loop(DoorCounters counters) {
            this(LoneReception.open(), counters);
        }

        private Loop(Reception reception, DoorCounters counters) {
            super(
                    SETTINGS,
                    reception,
                    new MqttGreeting(reception, new MqttSessions(), new WrongSecrets(), SETTINGS),
                    counters,
                    null,
                    port -> {});
        }

        @Override
        LiveTopics live() {
            return live;
        }
    }
}
