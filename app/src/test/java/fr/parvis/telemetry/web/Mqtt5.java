package fr.parvis.telemetry.web;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Paho's client of MQTT 5, waited for. */
final class Mqtt5 implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 20_000;

    private final MqttAsyncClient client;
    private String reason = "";

    Mqtt5(String address, String user, String secret) throws MqttException {
        client = new MqttAsyncClient(address, "", new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
    }

    /** The reason code of the acknowledgement. */
    int publish(String topic, String payload, int qos) throws MqttException {
        IMqttToken token = client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, false);
        try {
            token.waitForCompletion(PATIENCE_MILLIS);
        } catch (MqttException refused) {
            if (token.getReasonCodes() == null) {
                return refused.getReasonCode();
            }
        }
        if (token.getResponseProperties() != null && token.getResponseProperties().getReasonString() != null) {
            reason = token.getResponseProperties().getReasonString();
        }
        return token.getReasonCodes()[0];
    }

    String reason() {
        return reason;
    }

    @Override
    public void close() throws MqttException {
        client.disconnect().waitForCompletion(PATIENCE_MILLIS);
        client.close();
    }
}
