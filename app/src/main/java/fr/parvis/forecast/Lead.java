package fr.parvis.forecast;

import java.time.Instant;
import java.time.ZoneId;

/** The three lead times of an evaluation. Days are days on the wall: the same hour, whatever the clock change. */
enum Lead {
    HOUR("1 h", 0),
    DAY("24 h", 1),
    WEEK("7 j", 7);

    private final String label;
    private final int days;

    Lead(String label, int days) {
        this.label = label;
        this.days = days;
    }

    String label() {
        return label;
    }

    /** A key for machines. */
    String key() {
        return days == 0 ? "1h" : days == 1 ? "24h" : "7d";
    }

    long target(long origin, ZoneId zone) {
        return days == 0
                ? origin + 3600
                : Instant.ofEpochSecond(origin).atZone(zone).plusDays(days).toEpochSecond();
    }
}
