package fr.parvis.telemetry;

import fr.parvis.kernel.BusinessException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * Reads the instants of messages (RFC 3339, the profile of ISO 8601 with an offset). A time without offset is refused:
 * guessing the zone goes wrong twice a year.
 */
final class Times {

    private static final int LONGEST = 40;

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
            return Reading.micros(OffsetDateTime.parse(text.indexOf(' ') == 10 ? text.replace(' ', 'T') : text)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            throw new BusinessException(
                    isLocal(text) ? TelemetryError.TIME_WITHOUT_ZONE : TelemetryError.UNREADABLE_TIME, text);
        }
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
