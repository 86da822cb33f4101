package fr.parvis.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A place that does not exist, with the habits of places that do: a daily shape, good and bad days, slow noise, an
 * uneven beat, lost readings. The same seed makes the same place.
 *
 * @param shape its habits
 * @param capacity in units
 * @param beat usual time between readings
 * @param days how long it was watched
 * @param seed of its chance
 */
public record MadeUpPlace(Shape shape, int capacity, Duration beat, int days, long seed) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Instant START = Instant.parse("2026-02-01T23:00:00Z");

    public String name() {
        return shape + "-" + capacity + "-" + beat.toMinutes() + "min-" + days + "d-" + seed;
    }

    public List<HistoryRow> rows() {
        Random chance = new Random(seed * 31 + shape.ordinal());
        List<HistoryRow> rows = new ArrayList<>();
        double drift = 0;
        double walk = .5;
        double mood = 1;
        int lastDay = -1;
        Instant end = START.plus(Duration.ofDays(days));
        for (Instant at = START; at.isBefore(end); at = next(at, chance)) {
            LocalDateTime local = at.atZone(ZONE).toLocalDateTime();
            int day = (int) Duration.between(START, at).toDays();
            mood = day == lastDay ? mood : Math.max(0, 1 + shape.moody * chance.nextGaussian());
            lastDay = day;
            double hours = beat.toSeconds() / 3600.0;
            double keep = Math.exp(-hours / 2);
            drift = keep * drift + Math.sqrt(1 - keep * keep) * shape.restless * chance.nextGaussian();
            walk = Math.clamp(walk + .04 * Math.sqrt(hours) * chance.nextGaussian(), 0, 1);
            rows.add(row(at, share(local, day, mood, drift, walk, chance)));
        }
        return rows;
    }

    private double share(LocalDateTime local, int day, double mood, double drift, double walk, Random chance) {
        double level = shape.level(local, day);
        return switch (shape) {
            case RANDOM_WALK -> walk;
            case WHITE_NOISE -> .5 + .1 * chance.nextGaussian();
            case FROZEN, EMPTY -> level;
            default -> level == 0 ? 0 : level * mood + drift;
        };
    }

    private HistoryRow row(Instant at, double share) {
        double inside = Math.rint(Math.clamp(share, 0, 1) * capacity);
        return new HistoryRow(
                name(), name(), at, false, false, Figures.counted(inside, Double.NaN, capacity, Double.NaN), null, 0);
    }

    private Instant next(Instant at, Random chance) {
        double jitter = 1 + .15 * chance.nextGaussian();
        double lost = chance.nextInt(40) == 0 ? 1 + chance.nextInt(6) : 1;
        return at.plusSeconds(Math.max(1, Math.round(beat.toSeconds() * Math.clamp(jitter, .5, 1.5) * lost)));
    }
}
