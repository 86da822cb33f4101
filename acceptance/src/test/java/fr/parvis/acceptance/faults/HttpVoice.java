package fr.parvis.acceptance.faults;

import fr.parvis.acceptance.HttpDoor;
import fr.parvis.acceptance.HttpDoor.Reply;
import fr.parvis.acceptance.Sensor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** One observation as JSON, several as lines. */
final class HttpVoice implements Voice {

    private static final int TOO_MANY = 429;

    private final HttpDoor door;

    HttpVoice(HttpDoor door) {
        this.door = door;
    }

    @Override
    public boolean tell(Sensor sensor, List<Instant> instants) {
        String body = instants.stream()
                .map(at -> sensor.json(at.toString(), value(at)))
                .collect(Collectors.joining("\n"));
        Reply reply = door.send(sensor, instants.size() == 1 ? HttpDoor.JSON : HttpDoor.LINES, body);
        boolean refused = reply.status() >= 400 && reply.status() < 500 && reply.status() != TOO_MANY;
        if (refused || !reply.body().path("refused").isEmpty()) {
            throw new AssertionError(sensor.device() + " was refused: " + reply);
        }
        return reply.status() < 300;
    }

    static int value(Instant at) {
        return (int) (at.toEpochMilli() % 100);
    }
}
