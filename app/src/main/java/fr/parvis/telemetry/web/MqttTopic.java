package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.TelemetryError;
import org.jspecify.annotations.Nullable;

/** {@code obs/{device}/{property}}, or {@code obs/{device}} for several properties at once. */
record MqttTopic(String device, @Nullable String property) {

    private static final String ROOT = "obs/";
    private static final int SHOWN = 60;

    static MqttTopic of(String topic) {
        if (topic.startsWith(ROOT)) {
            int slash = topic.indexOf('/', ROOT.length());
            String device = slash < 0 ? topic.substring(ROOT.length()) : topic.substring(ROOT.length(), slash);
            String property = slash < 0 ? null : topic.substring(slash + 1);
            if (!device.isEmpty() && (property == null || (!property.isEmpty() && property.indexOf('/') < 0))) {
                return new MqttTopic(device, property);
            }
        }
        throw new BusinessException(
                TelemetryError.WRONG_TOPIC, topic.length() <= SHOWN ? topic : topic.substring(0, SHOWN) + "…");
    }
}
