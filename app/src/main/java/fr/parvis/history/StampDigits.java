package fr.parvis.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The digits of an instant. */
final class StampDigits {

    /** Where {@link #numbers} puts how many numbers it found. */
    static final int COUNT = 7;

    private StampDigits() {}

    /** Only digits: an epoch in seconds, milliseconds or microseconds, or yyyyMMdd[HHmm[ss]]. */
    static Optional<Stamp> compact(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return switch (whole.length()) {
            case 9, 10 -> Optional.of(epoch(Long.parseLong(whole)));
            case 13 -> Optional.of(epoch(Long.parseLong(whole) / 1_000));
            case 16 -> Optional.of(epoch(Long.parseLong(whole) / 1_000_000));
            case 8, 12, 14 -> Optional.of(new Stamp(calendar(whole), null));
            default -> Optional.empty();
        };
    }

    private static Stamp epoch(long seconds) {
        return new Stamp(LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static LocalDateTime calendar(String digits) {
        LocalDateTime minute = LocalDateTime.of(
                pair(digits, 0, 4), pair(digits, 4, 6), pair(digits, 6, 8), pair(digits, 8, 10), pair(digits, 10, 12));
        return minute.plusSeconds(pair(digits, 12, 14));
    }

    private static int pair(String digits, int from, int to) {
        return to <= digits.length() ? Integer.parseInt(digits, from, to, 10) : 0;
    }

    /** The first six numbers before {@code end}, absent ones 0, and at {@link #COUNT} how many there are. */
    static int[] numbers(String text, int end) {
        int[] found = new int[COUNT + 1];
        int count = 0;
        for (int at = 0; at < end && count < 6; at++) {
            if (Character.isDigit(text.charAt(at))) {
                int stop = at;
                while (stop < end && stop - at < 9 && Character.isDigit(text.charAt(stop))) {
                    stop++;
                }
                found[count++] = Integer.parseInt(text, at, stop, 10);
                at = stop;
            }
        }
        found[COUNT] = count;
        return found;
    }

    /** Where the zone begins: Z, UTC, GMT or a signed offset after the time; the length when there is none. */
    static int zoneStart(String text) {
        int colon = text.indexOf(':');
        for (int at = Math.max(colon, 8); at < text.length() && colon > 0; at++) {
            char c = text.charAt(at);
            if (c == '+' || c == '-' || c == '−' || c == 'Z' || c == 'z' || c == 'U' || c == 'G') {
                return at;
            }
        }
        return text.length();
    }

    static @Nullable ZoneOffset offset(String text, int zoneAt) {
        if (zoneAt == text.length()) {
            return null;
        }
        int sign = text.charAt(zoneAt) == '-' || text.charAt(zoneAt) == '−' ? -1 : 1;
        int[] parts = numbers(text.substring(zoneAt), text.length() - zoneAt);
        int hours = parts[0] > 99 ? parts[0] / 100 : parts[0];
        int minutes = parts[0] > 99 ? parts[0] % 100 : parts[1];
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
