package fr.parvis.telemetry.web;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers that an MQTT 5 client gives its topics (§3.3.2.3.4). */
final class TopicAliases {

    private final Map<Integer, String> topics = new HashMap<>(0);

    /** The topic of a publication; empty when its alias is not allowed or not known. */
    Optional<String> topicOf(MqttPublishMessage message) {
        String topic = message.variableHeader().topicName();
        MqttProperties.MqttProperty<?> property =
                message.variableHeader().properties().getProperty(MqttProperties.TOPIC_ALIAS);
        if (property == null) {
            return topic.isEmpty() ? Optional.empty() : Optional.of(topic);
        }
        int alias = (Integer) property.value();
        if (alias < 1 || alias > MqttGreeting.ALIASES) {
            return Optional.empty();
        }
        if (topic.isEmpty()) {
            return Optional.ofNullable(topics.get(alias));
        }
        topics.put(alias, topic);
        return Optional.of(topic);
    }
}
