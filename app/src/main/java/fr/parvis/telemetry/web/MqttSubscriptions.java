package fr.parvis.telemetry.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption.RetainedHandlingPolicy;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one client listens to: live topics only, at QoS 0 (a missed value is overtaken by the next). A client that is
 * slower than the changes skips some and gets the last value of each topic once it can read again.
 */
final class MqttSubscriptions {

    private static final int MOST = 100;
    private static final int NO_SUCH_SUBSCRIPTION = 0x11;
    private static final int QUOTA_EXCEEDED = 0x97;

    private final ChannelHandlerContext context;
    private final Peer peer;
    private final MqttLoop loop;
    private final Map<TopicFilter, Option> options = new LinkedHashMap<>();
    private final Consumer<Disconnect> breach;
    private boolean behind;

    MqttSubscriptions(ChannelHandlerContext context, Peer peer, MqttLoop loop, Consumer<Disconnect> breach) {
        this.breach = breach;
        this.context = context;
        this.peer = peer;
        this.loop = loop;
    }

    void subscribe(MqttSubscribeMessage message) {
        Integer identifier = identifier(message);
        if (message.payload().topicSubscriptions().isEmpty() || (identifier != null && identifier == 0)) {
            breach.accept(Disconnect.PROTOCOL_ERROR);
            return;
        }
        List<Integer> reasons = new ArrayList<>();
        List<TopicFilter> replayed = new ArrayList<>();
        for (MqttTopicSubscription wanted : message.payload().topicSubscriptions()) {
            TopicFilter filter = new TopicFilter(String.valueOf(wanted.topicFilter()));
            int reason = reason(filter);
            reasons.add(reason == 0 || peer.speaksReasons() ? reason : 0x80);
            if (reason == 0 && add(filter, wanted, identifier)) {
                replayed.add(filter);
            }
        }
        context.write(Packets.subscribed(message.variableHeader().messageId(), reasons));
        replay(replayed);
    }

    private int reason(TopicFilter filter) {
        if (!filter.isValid()) {
            return 0x8F;
        }
        if (filter.text().startsWith("$share/")) {
            return 0x9E;
        }
        if (!filter.isLive()) {
            return 0x87;
        }
        return options.size() >= MOST && !options.containsKey(filter) ? QUOTA_EXCEEDED : 0;
    }

    /** Whether its last values are to be sent. */
    private boolean add(TopicFilter filter, MqttTopicSubscription wanted, @Nullable Integer identifier) {
        boolean fresh = options.put(filter, new Option(wanted.option().isRetainAsPublished(), identifier)) == null;
        if (fresh) {
            loop.live().join(filter, this);
        }
        RetainedHandlingPolicy policy = wanted.option().retainHandling();
        return policy == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE
                || (policy == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE_IF_NOT_YET_EXISTS && fresh);
    }

    void unsubscribe(MqttUnsubscribeMessage message) {
        if (message.payload().topics().isEmpty()) {
            breach.accept(Disconnect.PROTOCOL_ERROR);
            return;
        }
        List<Short> reasons = new ArrayList<>();
        for (String text : message.payload().topics()) {
            TopicFilter filter = new TopicFilter(text);
            boolean known = options.remove(filter) != null;
            if (known) {
                loop.live().leave(filter, this);
            }
            reasons.add((short) (known ? 0 : NO_SUCH_SUBSCRIPTION));
        }
        context.write(Packets.unsubscribed(message.variableHeader().messageId(), reasons));
    }

    /** A topic changed that these filters of ours match. */
    void value(String topic, byte[] payload, List<TopicFilter> matching) {
        if (!context.channel().isWritable()) {
            behind = true;
            loop.counters().countSkippedLive();
            return;
        }
        boolean retained = false;
        List<Integer> identifiers = new ArrayList<>(0);
        for (TopicFilter filter : matching) {
            Option option = options.get(filter);
            if (option != null) {
                retained |= option.asPublished;
                if (option.identifier != null) {
                    identifiers.add(option.identifier);
                }
            }
        }
        context.write(Packets.value(topic, payload, retained, identifiers));
    }

    void flush() {
        context.flush();
    }

    /** The client reads again. */
    void catchUp() {
        if (behind) {
            behind = false;
            replay(List.copyOf(options.keySet()));
        }
    }

    void end() {
        options.keySet().forEach(filter -> loop.live().leave(filter, this));
        options.clear();
    }

    private void replay(List<TopicFilter> filters) {
        if (filters.isEmpty()) {
            return;
        }
        loop.live().replay((topic, payload) -> {
            for (TopicFilter filter : filters) {
                if (filter.matches(topic)) {
                    Option option = options.get(filter);
                    Integer id = option == null ? null : option.identifier;
                    context.write(Packets.value(topic, payload, true, id == null ? List.of() : List.of(id)));
                    return;
                }
            }
        });
        context.flush();
    }

    private static @Nullable Integer identifier(MqttSubscribeMessage message) {
        MqttProperties.MqttProperty<?> property = message.idAndPropertiesVariableHeader()
                .properties()
                .getProperty(MqttProperties.SUBSCRIPTION_IDENTIFIER);
        return property == null ? null : (Integer) property.value();
    }

    private record Option(boolean asPublished, @Nullable Integer identifier) {}
}
