package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.ErrorKey;
import fr.parvis.kernel.RefusalText;
import fr.parvis.telemetry.Outcome;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Sender;
import fr.parvis.telemetry.Submission;
import fr.parvis.telemetry.TelemetryError;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one client publishes. Everything that one read brought is appended together; acknowledgements leave after the
 * commit, in the order of the publications, all that are due in one write. While the log is full the socket is not read.
 */
final class MqttPublications {

    private static final String CHANNEL = "mqtt";
    private static final long RETRY_MILLIS = 20;

    private final ChannelHandlerContext context;
    private final Peer peer;
    private final MqttLoop loop;
    private final Consumer<Disconnect> breach;
    private final TopicAliases aliases = new TopicAliases();
    private final Deque<Publication> due = new ArrayDeque<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final List<Publication> gathered = new ArrayList<>();
    private @Nullable Sender sender;
    private int waiting;
    private boolean stalled;

    MqttPublications(ChannelHandlerContext context, Peer peer, MqttLoop loop, Consumer<Disconnect> breach) {
        this.context = context;
        this.peer = peer;
        this.loop = loop;
        this.breach = breach;
    }

    void take(MqttPublishMessage message) {
        loop.counters().countReceived();
        Optional<String> topic = aliases.topicOf(message);
        if (topic.isEmpty()) {
            breach.accept(Disconnect.TOPIC_ALIAS_INVALID);
            return;
        }
        if (topic.get().indexOf('\0') >= 0 || topic.get().indexOf('\uFFFD') >= 0) {
            breach.accept(Disconnect.MALFORMED_PACKET);
            return;
        }
        byte[] payload = ByteBufUtil.getBytes(message.payload());
        int packetId = message.variableHeader().packetId();
        MqttQoS qos = message.fixedHeader().qosLevel();
        int content = 31 * topic.get().hashCode() + Arrays.hashCode(payload);
        if (qos == MqttQoS.AT_MOST_ONCE) {
            gathered.add(read(topic.get(), payload, packetId, qos));
        } else if (!again(message, packetId, content)) {
            confirm(read(topic.get(), payload, packetId, qos), content);
        }
    }

    /** Whether this packet was here before: then its answer is, or will be, that of the first. */
    private boolean again(MqttPublishMessage message, int packetId, int content) {
        Publication first = message.fixedHeader().qosLevel() == MqttQoS.EXACTLY_ONCE
                ? peer.session().unreleased(packetId)
                : message.fixedHeader().isDup()
                        ? peer.session().seen(packetId, content).orElse(null)
                        : null;
        if (first == null) {
            return false;
        }
        Publication repeat = new Publication(packetId, message.fixedHeader().qosLevel(), List.of());
        enqueue(repeat);
        first.whenSettled(repeat::settle);
        return true;
    }

    private void confirm(Publication publication, int content) {
        peer.session().expect(content, publication);
        if (publication.qos == MqttQoS.EXACTLY_ONCE) {
            peer.session().hold(publication);
        }
        publication.whenSettled(() -> peer.session().settled(publication));
        enqueue(publication);
        gathered.add(publication);
    }

    private void enqueue(Publication publication) {
        waiting++;
        due.add(publication);
        publication.whenSettled(this::schedule);
        if (waiting > loop.settings().inFlight() && peer.speaksReasons()) {
            breach.accept(Disconnect.RECEIVE_MAXIMUM_EXCEEDED);
        }
        hold();
    }

    private Publication read(String topic, byte[] payload, int packetId, MqttQoS qos) {
        List<Reading> readings = new ArrayList<>(1);
        BusinessException refusal = null;
        try {
            Sender speaker = speaker();
            for (Submission submission : MqttPayload.read(MqttTopic.of(topic), payload)) {
                try {
                    readings.add(loop.reception().read(speaker, submission));
                } catch (BusinessException wrong) {
                    refusal = wrong;
                }
            }
        } catch (BusinessException wrong) {
            refusal = wrong;
        }
        Publication publication = new Publication(packetId, qos, readings);
        if (refusal != null) {
            publication.refuse(refusal);
            quarantine(publication, refusal, topic, payload);
        }
        return publication;
    }

    private void quarantine(Publication publication, BusinessException why, String topic, byte[] payload) {
        Sender speaker = sender;
        if (speaker == null) {
            if (!peer.speaksReasons()) {
                breach.accept(Disconnect.NOT_AUTHORIZED); // MQTT 3.1.1 has no other way to say so
            } else if (publication.readings.isEmpty()) {
                publication.settle();
            }
            return;
        }
        var unused = loop.reception()
                .refuse(speaker, CHANNEL, topic, why, payload)
                .thenRun(() -> {
                    if (publication.readings.isEmpty()) {
                        publication.settle();
                    }
                });
    }

    private Sender speaker() {
        if (sender == null) {
            sender = peer.sender(loop.reception())
                    .orElseThrow(() -> new BusinessException(TelemetryError.UNKNOWN_SENDER));
        }
        return sender;
    }

    /** Hands over what was gathered. Called at the end of each read. */
    void submit() {
        List<Publication> together = List.copyOf(gathered);
        gathered.clear();
        Sender speaker = sender;
        sender = null;
        List<Reading> readings = new ArrayList<>();
        together.forEach(publication -> readings.addAll(publication.readings));
        if (!readings.isEmpty() && speaker != null) {
            append(speaker, together, readings);
        }
    }

    private void append(Sender speaker, List<Publication> together, List<Reading> readings) {
        var unused = loop.reception().append(speaker, CHANNEL, readings).whenComplete((outcome, failed) -> {
            if (failed == null) {
                settle(together, outcome);
            } else {
                context.executor().execute(() -> failed(speaker, together, cause(failed)));
            }
        });
    }

    private static void settle(List<Publication> together, Outcome outcome) {
        int from = 0;
        for (Publication publication : together) {
            if (!publication.readings.isEmpty()) {
                publication.settle(outcome, from);
            }
            from += publication.readings.size();
        }
    }

    private void failed(Sender speaker, List<Publication> together, BusinessException why) {
        if (why.key().kind() == ErrorKey.Kind.TOO_MANY) {
            List<Publication> confirmed =
                    together.stream().filter(Publication::isConfirmed).toList();
            for (int i = confirmed.size(); i < together.size(); i++) {
                loop.counters().countDroppedUnconfirmed();
            }
            stall(speaker, confirmed);
        } else if (peer.speaksReasons()) {
            together.forEach(publication -> publication.refuse(why));
            together.forEach(Publication::settle);
        } else {
            breach.accept(Disconnect.QUOTA_EXCEEDED);
        }
    }

    private void stall(Sender speaker, List<Publication> confirmed) {
        List<Reading> readings = new ArrayList<>();
        confirmed.forEach(publication -> readings.addAll(publication.readings));
        if (readings.isEmpty() || !context.channel().isActive()) {
            return;
        }
        stalled = true;
        hold();
        context.executor()
                .schedule(
                        () -> {
                            stalled = false;
                            append(speaker, confirmed, readings);
                            hold();
                        },
                        RETRY_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /** Stops or resumes reading the socket. */
    private void hold() {
        boolean read = !stalled && waiting < loop.settings().inFlight();
        if (context.channel().config().isAutoRead() != read) {
            context.channel().config().setAutoRead(read);
        }
    }

    /** From any thread: something settled. */
    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            context.executor().execute(this::acknowledge);
        }
    }

    private void acknowledge() {
        scheduled.set(false);
        while (!due.isEmpty() && due.peek().isSettled()) {
            Publication publication = due.remove();
            waiting--;
            acknowledge(publication);
        }
        context.flush();
        hold();
    }

    private void acknowledge(Publication publication) {
        BusinessException why = publication.refusal();
        boolean twice = publication.qos == MqttQoS.EXACTLY_ONCE;
        int reason = why == null ? 0 : reason(why);
        if (twice && reason != 0 && peer.speaksReasons()) {
            peer.session().release(publication.packetId);
        }
        context.write(Packets.reply(
                twice ? MqttMessageType.PUBREC : MqttMessageType.PUBACK,
                publication.packetId,
                reason,
                why == null ? null : RefusalText.detail(why, Locale.ENGLISH)));
    }

    private static int reason(BusinessException why) {
        return switch ((TelemetryError) why.key()) {
            case UNKNOWN_SENDER, NOT_YOUR_DEVICE -> 0x87;
            case WRONG_TOPIC, UNKNOWN_PROPERTY -> 0x90;
            case BUSY, DISK_FULL -> 0x97;
            case UNREADABLE,
                    MISSING_FIELD,
                    NOT_A_VALUE,
                    NOT_A_SPACE,
                    NOT_A_STATUS,
                    NEGATIVE_COUNT,
                    UNREADABLE_TIME,
                    TIME_WITHOUT_ZONE,
                    TOO_MANY_OBSERVATIONS -> 0x99;
            default -> 0x83;
        };
    }

    private static BusinessException cause(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof BusinessException known
                ? known
                : new BusinessException(cause, TelemetryError.NOT_STORED);
    }
}
