package fr.parvis.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns local times into instants. In the hour that autumn repeats, a time is the pass that keeps the {@link Beat} of its
 * place best: by the hour, two readings of 02:00 are one pass each; by the quarter, a clock that steps back is in the
 * second. In the hour that spring skips, the clock is taken to have been left on winter time.
 */
final class WallClock {

    private final ZoneId zone;
    private final Map<String, Beat> beats = new HashMap<>();

    WallClock(ZoneId zone) {
        this.zone = zone;
    }

    Instant instant(String place, Stamp stamp) {
        ZoneOffset written = stamp.offset();
        if (written != null) {
            return stamp.local().toInstant(written);
        }
        Instant instant = passed(place, stamp.local());
        beats.computeIfAbsent(place, first -> new Beat()).goOn(instant);
        return instant;
    }

    /** Whether the local time never was. */
    boolean skips(Stamp stamp) {
        return stamp.offset() == null
                && zone.getRules().getValidOffsets(stamp.local()).isEmpty();
    }

    /** Whether a time of the repeated hour would be the instant that the place was at already: it may be of either pass. */
    boolean cannotTell(String place, Stamp stamp) {
        if (stamp.offset() != null
                || zone.getRules().getValidOffsets(stamp.local()).size() < 2) {
            return false;
        }
        Beat beat = beats.get(place);
        return beat != null && beat.isAt(passed(place, stamp.local()));
    }

    private Instant passed(String place, LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() < 2) {
            return local.atZone(zone).toInstant();
        }
        Instant first = local.toInstant(offsets.getFirst());
        Beat beat = beats.get(place);
        return beat == null ? first : beat.nearer(first, local.toInstant(offsets.getLast()));
    }
}
