package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.PlaceId;
import fr.parvis.telemetry.Property;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a place is measured.
 *
 * @param kind {@code occupied}, {@code free}, {@code occupied-percent}, {@code free-percent}, {@code in-out}, {@code
 *     spaces}
 * @param device key of the device; for {@code spaces} a prefix of the keys of all its spaces
 */
record SourceRow(
        PlaceId place,
        UUID id,
        String kind,
        String device,
        @Nullable LocalTime nightReset) {

    private static final LocalTime DEAD_OF_NIGHT = LocalTime.of(4, 0);

    Gauge gauge(ZoneId zone) {
        return switch (kind) {
            case "in-out" -> new InOutGauge(nightReset == null ? DEAD_OF_NIGHT : nightReset, zone);
            case "spaces" -> new SpacesGauge();
            default -> new CountGauge(kind);
        };
    }

    /** Whether what a device says under this property is about this source. */
    boolean hears(String said, String property) {
        return counts(said, property) || isWord(said, property);
    }

    /** What a device that measures a place says of it in words; one space's word says nothing of the place. */
    private boolean isWord(String said, String property) {
        return !hasSpaces() && hears(said) && property.equals(Property.STATUS.key());
    }

    /** Whether what a device says under this property goes into this source's number. */
    boolean counts(String said, String property) {
        return hears(said)
                && switch (kind) {
                    case "in-out" -> property.equals("in") || property.equals("out");
                    case "spaces" -> property.equals("space");
                    default -> property.equals(kind);
                };
    }

    /** A source of free spaces that says more than there are makes fewer than nobody, and the other way round. */
    Trust inItsWords(Trust trust) {
        TrustReason reason = switch (trust.reason()) {
            case NEGATIVE -> TrustReason.OVER_CAPACITY;
            case OVER_CAPACITY -> TrustReason.NEGATIVE;
            default -> trust.reason();
        };
        return kind.startsWith("free") ? trust.because(reason) : trust;
    }

    /** Whether each of its spaces is a device. */
    boolean hasSpaces() {
        return kind.equals("spaces");
    }

    boolean hears(String said) {
        return hasSpaces() ? said.startsWith(device) : said.equals(device);
    }
}
