package fr.parvis.acceptance.faults;

import fr.parvis.acceptance.MqttLine;
import fr.parvis.acceptance.Sensor;
import java.time.Instant;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/** QoS 1 over a connection that is made anew when it breaks. */
final class MqttVoice implements Voice {

    private final int port;
    private @Nullable MqttLine line;

    MqttVoice(int port) {
        this.port = port;
    }

    @Override
    public boolean tell(Sensor sensor, List<Instant> instants) throws MqttException {
        MqttLine open = line != null && line.isOpen() ? line : open(sensor);
        try {
            for (Instant at : instants) {
                open.tell(sensor.topic(), "{\"v\":" + HttpVoice.value(at) + ",\"t\":\"" + at + "\"}", 1);
            }
            return true;
        } catch (MqttException broken) {
            close();
            throw broken;
        }
    }

    private MqttLine open(Sensor sensor) throws MqttException {
        close();
        MqttLine fresh = MqttLine.open(port, sensor);
        line = fresh;
        return fresh;
    }

    @Override
    public void close() {
        MqttLine old = line;
        line = null;
        if (old != null) {
            try {
                old.close();
            } catch (MqttException gone) {
                // It was cut from the other side already.
            }
        }
    }
}
