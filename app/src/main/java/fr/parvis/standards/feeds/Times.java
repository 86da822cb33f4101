package fr.parvis.standards.feeds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Stamps of every notation met. A stamp without a zone is read in the feed's own; in the hour that autumn repeats, it is
 * the later of the two instants that the arrival allows.
 */
final class Times {

    static final String ISO = "iso";

    private static final String EPOCH_MILLIS = "epoch-ms";
    private static final String EPOCH_SECONDS = "epoch-s";
    private static final String RFC_1123 = "rfc-1123";
    /** Before this, a stamp means that the source never measured: several write the epoch itself. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** A clock may run ahead, and the trust engine will say so; a year ahead it is no clock. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private Times() {}

    /** The notation itself, if it is one. */
    static String checked(String notation) {
        if (!notation.equals(ISO) && !notation.startsWith("epoch-") && !notation.equals(RFC_1123)) {
            Objects.requireNonNull(DateTimeFormatter.ofPattern(notation, Locale.ROOT));
        }
        return notation;
    }

    static Optional<Instant> read(String text, String notation, ZoneId zone, Instant arrival) {
        try {
            Instant instant = instant(text, notation, zone, arrival);
            boolean possible = !instant.isBefore(EARLIEST) && !instant.isAfter(arrival.plus(AHEAD));
            return possible ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException | ArithmeticException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text, String notation, ZoneId zone, Instant arrival) {
        return switch (notation) {
            case EPOCH_MILLIS -> Instant.ofEpochMilli(Long.parseLong(text));
            case EPOCH_SECONDS -> Instant.ofEpochSecond(Long.parseLong(text));
            case RFC_1123 -> instant(DateTimeFormatter.RFC_1123_DATE_TIME, text, zone, arrival);
            case ISO -> instant(DateTimeFormatter.ISO_DATE_TIME, text.replaceFirst(" ", "T"), zone, arrival);
            default -> instant(DateTimeFormatter.ofPattern(notation, Locale.ROOT), text, zone, arrival);
        };
    }

    private static Instant instant(DateTimeFormatter format, String text, ZoneId zone, Instant arrival) {
        TemporalAccessor stamp = format.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
        return switch (stamp) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            default -> local(LocalDateTime.from(stamp), zone, arrival);
        };
    }

    private static Instant local(LocalDateTime stamp, ZoneId zone, Instant arrival) {
        ZonedDateTime earlier = stamp.atZone(zone);
        Instant later = earlier.withLaterOffsetAtOverlap().toInstant();
        return later.isAfter(arrival) ? earlier.toInstant() : later;
    }
}
