package fr.parvis.telemetry;

import fr.parvis.kernel.BusinessException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * Reads the instants of messages (RFC 3339, the profile of ISO 8601 with an offset). A time without offset is refused:
 * guessing the zone goes wrong twice a year.
 */
final class Times {

    private static final int LONGEST = 40;
    private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("-200000-01-01T00:00:00Z");

    private Times() {}

    /** Microseconds since 1970. */
    static long micros(String text) {
        long plain = PlainTime.micros(text);
        return plain != PlainTime.OTHER ? plain : parsed(text);
    }

    private static long parsed(String text) {
        if (text.length() > LONGEST) {
            throw new BusinessException(TelemetryError.UNREADABLE_TIME, text.substring(0, LONGEST));
        }
        try {
            return micros(OffsetDateTime.parse(text.indexOf(' ') == 10 ? text.replace(' ', 'T') : text)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            throw new BusinessException(
                    isLocal(text) ? TelemetryError.TIME_WITHOUT_ZONE : TelemetryError.UNREADABLE_TIME, text);
        }
    }

    /** What is beyond the microseconds of a long stays as far as they reach: still too old, or still to come. */
    private static long micros(Instant instant) {
        return Reading.micros(instant.isAfter(LATEST) ? LATEST : instant.isBefore(EARLIEST) ? EARLIEST : instant);
    }

    private static boolean isLocal(String text) {
        try {
            LocalDateTime.parse(text.replace(' ', 'T'));
            return true;
        } catch (DateTimeException neither) {
            return false;
        }
    }
}
