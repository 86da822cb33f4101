package fr.parvis.places.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One sensor for each space: 1 taken, 0 free. A space never heard of counts as nothing. */
final class SpacesGauge implements Gauge {

    private record Space(Instant at, boolean taken) {}

    private final Map<String, Space> spaces = new HashMap<>();

    @Override
    public void hear(String device, String property, Instant at, double value, int capacity) {
        if (property.equals("space")) {
            spaces.merge(
                    device, new Space(at, value > 0.5), (known, said) -> said.at.isBefore(known.at) ? known : said);
        }
    }

    @Override
    public OptionalDouble occupied() {
        return spaces.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        spaces.values().stream().filter(Space::taken).count());
    }
}
