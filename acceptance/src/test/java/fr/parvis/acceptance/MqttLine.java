package fr.parvis.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.net.SocketFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A connection to the MQTT door by Eclipse Paho (MQTT 3.1.1), a new session each. */
public final class MqttLine implements AutoCloseable {

    private static final int WAIT_MILLIS = 10_000;
    private static final int QUIET_MILLIS = 500;
    private static final int WAIT_SECONDS = 10;

    private final MqttClient client;

    private MqttLine(MqttClient client) {
        this.client = client;
    }

    public static MqttLine open(int port, Sensor sensor) throws MqttException {
        return open("tcp", port, sensor, new MqttConnectOptions());
    }

    /** Over TLS. */
    public static MqttLine open(int port, Sensor sensor, SocketFactory sockets) throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setSocketFactory(sockets);
        return open("ssl", port, sensor, options);
    }

    private static MqttLine open(String scheme, int port, Sensor sensor, MqttConnectOptions options)
            throws MqttException {
        MqttClient client = new MqttClient(
                scheme + "://127.0.0.1:" + port, "acceptance-" + UUID.randomUUID(), new MemoryPersistence());
        client.setTimeToWait(WAIT_MILLIS);
        options.setUserName(sensor.device());
        options.setPassword(sensor.secret().toCharArray());
        options.setConnectionTimeout(WAIT_SECONDS);
        try {
            client.connect(options);
        } catch (MqttException refused) {
            client.close();
            throw refused;
        }
        return new MqttLine(client);
    }

    /** Returns when it was acknowledged. */
    public void tell(String topic, String payload, int qos) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, false);
    }

    public void subscribe(String filter) throws MqttException {
        client.subscribe(filter, 1);
    }

    public boolean isOpen() {
        return client.isConnected();
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnectForcibly(QUIET_MILLIS, QUIET_MILLIS);
        }
        client.close(true);
    }
}
