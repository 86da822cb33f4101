package fr.parvis.places.web;

import fr.parvis.identity.IdentitySettings;
import fr.parvis.telemetry.TelemetrySettings;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Examples that can be tried as they stand: with the host, the port and the protocol of this installation. */
@Component
class DeskSendingExamples {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    private final IdentitySettings identity;
    private final TelemetrySettings telemetry;

    DeskSendingExamples(IdentitySettings identity, TelemetrySettings telemetry) {
        this.identity = identity;
        this.telemetry = telemetry;
    }

    DeskSending of(String device) {
        TelemetrySettings.Mqtt door = telemetry.mqtt();
        boolean tls = door.door().speaksTls();
        return new DeskSending(
                door.enabled() ? publish(device, door.port(), tls) : null, tls, identity.link("/api/v1/observations"));
    }

    private String publish(String device, int port, boolean tls) {
        return "mosquitto_pub -h %s -p %d%s -u %s -P … -q 1 -t %s -m 12"
                .formatted(
                        identity.address().getHost(),
                        port,
                        tls ? " --capath /etc/ssl/certs" : "",
                        word(device),
                        word("obs/" + device + "/occupied"));
    }

    /** One word of a command line, whatever it holds. */
    private static String word(String text) {
        return PLAIN.matcher(text.replace('/', '-')).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
