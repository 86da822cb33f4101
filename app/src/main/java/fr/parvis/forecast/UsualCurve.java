package fr.parvis.forecast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is usual at a place, half hour by half hour, for a kind of day. Feed it observations in the order of time; it
 * keeps the last eight days of each kind (about 25 kB). It says nothing rather than guess: a half hour needs three days
 * of the same weekday and holidays, else of the same weekday, else of the same rhythm (working, Saturday, day of rest).
 * Not thread-safe.
 */
public final class UsualCurve {

    /** Half hours in a day. */
    static final int SLOTS = 48;

    /** Days without which a half hour has no usual. */
    static final int ENOUGH = 3;

    private static final int KINDS = 15;

    private final ZoneId zone;
    private final DayKind.Calendar calendar;
    private final Days[][] days = new Days[KINDS][SLOTS];
    private double capacity = Double.NaN;
    private double highest;

    public UsualCurve(ZoneId zone, DayKind.Calendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
        for (Days[] kind : days) {
            Arrays.setAll(kind, slot -> new Days());
        }
    }

    /**
     * Takes an observation.
     *
     * @param value people or vehicles inside; NaN is ignored, less than nobody is nobody
     * @param places the capacity then, NaN when unknown
     */
    public void observe(Instant at, double value, double places) {
        if (Double.isNaN(value)) {
            return;
        }
        LocalDateTime local = at.atZone(zone).toLocalDateTime();
        double sane = Math.max(0, value);
        capacity = places > 0 ? places : capacity;
        highest = Math.max(sane, highest);
        days[kind(calendar.on(local.toLocalDate()))][slot(local)].add(
                local.toLocalDate().toEpochDay(), sane);
    }

    /** What is usual at an instant; empty where too few days were seen. */
    public Optional<Usual> at(Instant instant) {
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        return at(calendar.on(local.toLocalDate()), slot(local));
    }

    /** The usual day of a kind, from 0 h to 23 h 30: 48 half hours, each empty where too few days were seen. */
    public List<Optional<Usual>> day(DayKind kind) {
        List<Optional<Usual>> day = new ArrayList<>(SLOTS);
        for (int slot = 0; slot < SLOTS; slot++) {
            day.add(at(kind, slot));
        }
        return List.copyOf(day);
    }

    private Optional<Usual> at(DayKind kind, int slot) {
        for (Likeness likeness : Likeness.values()) {
            float[] seen = gather(kind, slot, likeness);
            if (seen.length >= ENOUGH) {
                return Optional.of(Usual.of(seen, scale(), likeness));
            }
        }
        return Optional.empty();
    }

    private float[] gather(DayKind kind, int slot, Likeness likeness) {
        Days all = new Days();
        for (int other = 0; other < KINDS; other++) {
            if (alike(kind, other, likeness)) {
                all = all.with(days[other][slot]);
            }
        }
        return all.sorted();
    }

    private static boolean alike(DayKind kind, int other, Likeness likeness) {
        int weekday = kind.weekday().getValue() - 1;
        return switch (likeness) {
            case SAME_KIND -> kind(kind) == other;
            case SAME_WEEKDAY -> !kind.publicHoliday() && other < 14 && other % 7 == weekday;
            case SAME_RHYTHM -> kind.rhythm() == rhythm(other);
        };
    }

    private static int rhythm(int kind) {
        return kind == 14 || kind % 7 == 6 ? 2 : kind % 7 == 5 ? 1 : 0;
    }

    private static int kind(DayKind day) {
        return day.publicHoliday() ? 14 : day.weekday().getValue() - 1 + (day.schoolHoliday() ? 7 : 0);
    }

    private static int slot(LocalDateTime local) {
        return local.getHour() * 2 + local.getMinute() / 30;
    }

    private double scale() {
        return Math.max(1, Double.isNaN(capacity) ? highest : capacity);
    }
}
