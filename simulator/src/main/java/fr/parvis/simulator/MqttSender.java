package fr.parvis.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A device with its own MQTT connection (QoS 1), connected at its first word and again whenever the line breaks. */
final class MqttSender implements Sender {

    private static final int ACKNOWLEDGED = 1;
    private static final int WAIT_MILLIS = 20_000;

    private final String address;
    private final MqttConnectOptions options = new MqttConnectOptions();
    private final String name;
    private MqttClient client;

    MqttSender(String address, SensorPlan.Sensor sensor) {
        this.address = address;
        this.name = sensor.device();
        options.setUserName(sensor.device());
        options.setPassword(sensor.secret().toCharArray());
        options.setConnectionTimeout(10);
        try {
            client = new MqttClient(address, name, new MemoryPersistence());
            client.setTimeToWait(WAIT_MILLIS);
        } catch (MqttException wrong) {
            throw new IllegalArgumentException(address, wrong);
        }
    }

    @Override
    public void send(SensorPlan.Sensor sensor, double value) throws IOException {
        try {
            if (!client.isConnected()) {
                client.connect(options);
            }
            byte[] payload = Long.toString(Math.round(value)).getBytes(StandardCharsets.UTF_8);
            client.publish("obs/" + sensor.device() + "/" + sensor.property(), payload, ACKNOWLEDGED, false);
        } catch (MqttException refused) {
            throw new IOException(address + " " + name + ": " + refused.getMessage(), refused);
        }
    }
}
