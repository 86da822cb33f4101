package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Age alone. */
final class FreshnessWatch {

    private static final Duration AGEING = Duration.ofMinutes(5);
    private static final Duration STALE = Duration.ofMinutes(45);

    private @Nullable Instant last;
    private final String name;

    FreshnessWatch(String name) {
        this.name = name;
    }

    void observe(Instant at, double value, int capacity) {
        if (last == null || at.isAfter(last)) {
            last = at;
        }
    }

    Trust assess(Instant now, @Nullable Boolean open) {
        if (last == null) {
            return new Trust(State.ABSENT, TrustReason.NEVER_SPOKE, null, name);
        }
        Duration age = Duration.between(last, now);
        if (age.compareTo(STALE) > 0) {
            return new Trust(State.STALE, TrustReason.SILENT, last, name);
        }
        return new Trust(age.compareTo(AGEING) > 0 ? State.AGEING : State.LIVE, TrustReason.NONE, last, name);
    }
}
