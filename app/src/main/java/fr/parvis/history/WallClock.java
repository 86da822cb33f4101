package fr.parvis.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns local times into instants. In the hour that autumn repeats, a place whose clock would step back is taken to
 * be in the second pass; in the hour that spring skips, the clock is taken to have been left on winter time.
 */
final class WallClock {

    private final ZoneId zone;
    private final Map<String, Instant> latest = new HashMap<>();

    WallClock(ZoneId zone) {
        this.zone = zone;
    }

    Instant instant(String place, Stamp stamp) {
        ZoneOffset written = stamp.offset();
        if (written != null) {
            return stamp.local().toInstant(written);
        }
        Instant instant = passed(place, stamp.local());
        latest.put(place, instant);
        return instant;
    }

    /** Whether the local time never was. */
    boolean skips(Stamp stamp) {
        return stamp.offset() == null
                && zone.getRules().getValidOffsets(stamp.local()).isEmpty();
    }

    private Instant passed(String place, LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() < 2) {
            return local.atZone(zone).toInstant();
        }
        Instant first = local.toInstant(offsets.getFirst());
        Instant before = latest.get(place);
        return before != null && before.isAfter(first) ? local.toInstant(offsets.getLast()) : first;
    }
}
