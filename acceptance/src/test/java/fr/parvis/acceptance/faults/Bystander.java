package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.MqttLine;
import fr.parvis.acceptance.Sensor;
import org.eclipse.paho.client.mqttv3.MqttException;

/** A good MQTT client that goes on working while another one misbehaves. */
final class Bystander implements AutoCloseable {

    private final Sensor sensor;
    private final MqttLine line;

    Bystander(Demo demo) throws MqttException {
        sensor = demo.sensor("arc-de-triomphe");
        line = MqttLine.open(demo.server().mqttPort(), sensor);
    }

    /** Its connection is the same as before and is acknowledged. */
    void mustBeUndisturbed() throws MqttException {
        assertThat(line.isOpen()).isTrue();
        line.tell(sensor.topic(), "100", 1);
        assertThat(line.isOpen()).isTrue();
    }

    @Override
    public void close() throws MqttException {
        line.close();
    }
}
