package fr.parvis.quality;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The hours at which a place usually sits on one of its bounds: between two sessions of a pool nobody is there, every Tuesday
 * alike. The day in question never speaks for itself.
 */
final class ClosingHours {

    private static final int HOURS = 24;
    private static final double USUAL = .5;

    private final Track track;
    private final double bound;
    private final Tally[] byWeekday = new Tally[7 * HOURS];
    private final Tally[] byHour = new Tally[HOURS];
    private final Map<Long, Tally> byDay = new HashMap<>();

    ClosingHours(Track track, double bound) {
        this.track = track;
        this.bound = bound;
        for (int i = 0; i < track.size; i++) {
            add(i);
        }
    }

    private void add(int i) {
        double value = track.value(i);
        if (Double.isNaN(value)) {
            return;
        }
        LocalDateTime at = track.local(i);
        boolean on = value == bound;
        at(byWeekday, weekday(at)).add(on);
        at(byHour, at.getHour()).add(on);
        byDay.computeIfAbsent(day(at), first -> new Tally()).add(on);
    }

    private static Tally at(Tally[] tallies, int slot) {
        if (tallies[slot] == null) {
            tallies[slot] = new Tally();
        }
        return tallies[slot];
    }

    private static int weekday(LocalDateTime at) {
        return (at.getDayOfWeek().getValue() - 1) * HOURS + at.getHour();
    }

    private static long day(LocalDateTime at) {
        return at.toLocalDate().toEpochDay() * HOURS + at.getHour();
    }

    /** The readings of rests on the bound that this place takes at these hours on other days too. */
    BitSet rests() {
        BitSet rests = new BitSet(track.size);
        int from = 0;
        while (from < track.size) {
            int to = from;
            while (to < track.size && !isOff(to)) {
                to++;
            }
            if (isUsual(from, to)) {
                rests.set(from, to);
            }
            from = to + 1;
        }
        return rests;
    }

    private boolean isOff(int i) {
        return track.value(i) != bound && !Double.isNaN(track.value(i));
    }

    private boolean isUsual(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += elsewhere(track.local(i));
        }
        return sum >= USUAL * (to - from);
    }

    private double elsewhere(LocalDateTime at) {
        Tally own = byDay.getOrDefault(day(at), new Tally());
        double sameWeekday = at(byWeekday, weekday(at)).without(own);
        double anyDay = at(byHour, at.getHour()).without(own);
        double share = Double.isNaN(sameWeekday) ? anyDay : sameWeekday;
        return Double.isNaN(share) ? 0 : share;
    }

    /** Readings, and how many of them on the bound. */
    private static final class Tally {

        private int all;
        private int on;

        void add(boolean isOn) {
            all++;
            on += isOn ? 1 : 0;
        }

        /** The share on the bound of what is not in the other; NaN of nothing. */
        double without(Tally other) {
            return all == other.all ? Double.NaN : (double) (on - other.on) / (all - other.all);
        }
    }
}
