package fr.parvis.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A sensor of the town, as the application wrote it for the simulator.
 *
 * @param key its name when it signs in
 * @param secret what it signs in with
 */
record Device(String key, String secret) {

    static final String PROPERTY = "free";

    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    String topic() {
        return "obs/" + key + "/" + PROPERTY;
    }

    /** An observation of now for the HTTP door. */
    String json(long value) {
        return "{\"device\":\"" + key + "\",\"property\":\"" + PROPERTY + "\",\"value\":" + value + "}";
    }

    /** An observation of another time. */
    String json(String time, long value) {
        return "{\"device\":\"" + key + "\",\"property\":\"" + PROPERTY + "\",\"time\":\"" + time + "\",\"value\":"
                + value + "}";
    }

    MqttLoad.Publisher publisher() {
        return new MqttLoad.Publisher(key, secret, topic());
    }
}
