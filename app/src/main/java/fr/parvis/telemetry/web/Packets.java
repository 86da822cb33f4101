package fr.parvis.telemetry.web;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packets that the door sends. Reason codes and strings reach clients of MQTT 5 only: the encoder sees to it. */
final class Packets {

    static final MqttMessage PONG = new MqttMessage(header(MqttMessageType.PINGRESP, MqttQoS.AT_MOST_ONCE));
    private static final int REASON_LENGTH = 200;

    private Packets() {}

    static MqttMessage greeting(MqttConnectReturnCode code, MqttProperties properties) {
        return MqttMessageBuilders.connAck()
                .returnCode(code)
                .sessionPresent(false)
                .properties(properties)
                .build();
    }

    /** PUBACK, PUBREC, PUBREL or PUBCOMP. */
    static MqttMessage reply(MqttMessageType type, int packetId, int reason, @Nullable String why) {
        MqttProperties properties = new MqttProperties();
        if (why != null) {
            String text = why.length() <= REASON_LENGTH ? why : why.substring(0, REASON_LENGTH);
            properties.add(new MqttProperties.StringProperty(MqttProperties.REASON_STRING, text));
        }
        return new MqttMessage(
                header(type, type == MqttMessageType.PUBREL ? MqttQoS.AT_LEAST_ONCE : MqttQoS.AT_MOST_ONCE),
                new MqttPubReplyMessageVariableHeader(packetId, (byte) reason, properties));
    }

    static MqttSubAckMessage subscribed(int packetId, List<Integer> reasons) {
        MqttMessageBuilders.SubAckBuilder builder = MqttMessageBuilders.subAck().packetId(packetId);
        reasons.forEach(reason -> builder.addGrantedQos(MqttQoS.AT_MOST_ONCE));
        MqttSubAckMessage shape = builder.build();
        return new MqttSubAckMessage(
                shape.fixedHeader(),
                shape.idAndPropertiesVariableHeader(),
                new io.netty.handler.codec.mqtt.MqttSubAckPayload(reasons));
    }

    static MqttUnsubAckMessage unsubscribed(int packetId, List<Short> reasons) {
        return MqttMessageBuilders.unsubAck()
                .packetId(packetId)
                .addReasonCodes(reasons.toArray(Short[]::new))
                .build();
    }

    static MqttMessage farewell(int reason) {
        return new MqttMessage(
                header(MqttMessageType.DISCONNECT, MqttQoS.AT_MOST_ONCE),
                new MqttReasonCodeAndPropertiesVariableHeader((byte) reason, MqttProperties.NO_PROPERTIES));
    }

    static MqttPublishMessage value(String topic, byte[] payload, boolean retained, List<Integer> subscriptions) {
        MqttProperties properties = new MqttProperties();
        subscriptions.forEach(
                id -> properties.add(new MqttProperties.IntegerProperty(MqttProperties.SUBSCRIPTION_IDENTIFIER, id)));
        return new MqttPublishMessage(
                new MqttFixedHeader(MqttMessageType.PUBLISH, false, MqttQoS.AT_MOST_ONCE, retained, 0),
                new MqttPublishVariableHeader(topic, 0, properties),
                Unpooled.wrappedBuffer(payload));
    }

    private static MqttFixedHeader header(MqttMessageType type, MqttQoS qos) {
        return new MqttFixedHeader(type, false, qos, false, 0);
    }
}
