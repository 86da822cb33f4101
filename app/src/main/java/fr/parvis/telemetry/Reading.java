package fr.parvis.telemetry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One observation on its way in: accepted, not yet kept.
 *
 * @param at when it was true, in microseconds since 1970 (the database's own precision)
 * @param raw as sent, finite
 * @param value after the rule
 */
public record Reading(Series series, long at, double raw, double value, Rule rule) {

    private static final long MICROS = 1_000_000;

    /** By the rule of the series. */
    public static Reading of(Series series, Instant observedAt, double raw) {
        return of(series, micros(observedAt), raw);
    }

    static Reading of(Series series, long at, double raw) {
        Rule rule = series.rule();
        return new Reading(series, at, raw, rule.apply(raw), rule);
    }

    /** As a sender writes it, for whoever looks at what was refused. */
    String asSent() {
        return "{\"device\":\"%s\",\"property\":\"%s\",\"time\":\"%s\",\"value\":%s}"
                .formatted(series.device(), series.property().key(), observedAt(), Excerpt.of(raw));
    }

    public Instant observedAt() {
        return instant(at);
    }

    /** Microseconds since 1970, the rest cut off. */
    public static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / 1_000;
    }

    /** The instant of microseconds since 1970. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
