package fr.parvis.places.internal;

import fr.parvis.telemetry.Correction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One sensor for each space: 1 taken, 0 free. A space never heard of counts as nothing, one set aside too. */
final class SpacesGauge implements Gauge {

    private static final double TAKEN = 0.5;

    private final Map<String, Heard> spaces = new HashMap<>();

    @Override
    public boolean hear(Heard heard) {
        if (!heard.property().equals("space")) {
            return false;
        }
        spaces.merge(heard.device(), heard, (known, said) -> said.at().isBefore(known.at()) ? known : said);
        return true;
    }

    @Override
    public OptionalDouble occupiedAt(Instant now) {
        return spaces.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(spaces.values().stream()
                        .filter(space -> space.value() > TAKEN)
                        .count());
    }

    @Override
    public int holds() {
        return spaces.size();
    }

    @Override
    public @Nullable Correction restsOn(Instant now) {
        Correction newest = null;
        for (Heard space : spaces.values()) {
            newest = Gauge.later(newest, space.by());
        }
        return newest;
    }
}
