package fr.parvis.places.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a word stands before it goes by itself. */
enum DeskLasts {
    ONE_HOUR("1h"),
    TWO_HOURS("2h"),
    /** Until midnight: the opening hours end it earlier by themselves. */
    TONIGHT("ce-soir");

    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final String key;

    DeskLasts(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Duration from(Instant now, ZoneId zone) {
        return switch (this) {
            case ONE_HOUR -> Duration.ofHours(1);
            case TWO_HOURS -> Duration.ofHours(2);
            case TONIGHT -> untilMidnight(now, zone);
        };
    }

    private static Duration untilMidnight(Instant now, ZoneId zone) {
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        Duration left = Duration.between(now, midnight);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    static Optional<DeskLasts> find(@Nullable String key) {
        return Arrays.stream(values()).filter(lasts -> lasts.key.equals(key)).findFirst();
    }
}
