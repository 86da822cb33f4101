package fr.parvis.quality;

import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Values cut to nobody or to full before they reached us: in the middle of the day they sit exactly on the bound, come
 * there by leaps, at any hour, and are hardly ever just beside it. A place that really fills up passes by the values
 * just before; one that closes between two sessions rests there {@link ClosingHours at the hours of other days}, and
 * those rests are not counted.
 */
final class ClampDetector implements Detector {

    private static final int ENOUGH_LEAPS = 6;

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        double capacity = track.usualCapacity();
        if (!(capacity > 20) || !track.hasCapacity()) {
            return;
        }
        look(track, 0, capacity, found, "clamped-empty");
        look(track, capacity, capacity, found, "clamped-full");
    }

    private static void look(Track track, double bound, double capacity, Consumer<Finding> found, String key) {
        BitSet closed = new ClosingHours(track, bound).rests();
        Pile pile = new Pile();
        double before = Double.NaN;
        for (int i = 0; i < track.size; i++) {
            int hour = track.local(i).getHour();
            double value = track.value(i);
            if (Double.isNaN(value)) {
                continue;
            }
            double away = Math.abs(value - bound);
            if (hour >= 8 && hour < 20 && !closed.get(i)) {
                pile.add(hour, away, Math.abs(before - bound), capacity);
            }
            before = value;
        }
        if (pile.clamped()) {
            found.accept(Finding.doubt(
                    Trap.CLAMPED_UPSTREAM, key, pile.on, Text.percent((double) pile.on / pile.all), pile.leaps));
        }
    }

    /** Readings on the bound, beside it, and how they came there. */
    private static final class Pile {

        private int all;
        private int on;
        private int beside;
        private int leaps;
        private int steps;
        private final BitSet hours = new BitSet(24);

        void add(int hour, double away, double awayBefore, double capacity) {
            all++;
            on += away == 0 ? 1 : 0;
            beside += away > 0 && away <= .04 * capacity ? 1 : 0;
            boolean entered = away == 0 && awayBefore > 0;
            boolean leapt = entered && awayBefore > .08 * capacity;
            leaps += leapt ? 1 : 0;
            steps += entered && !leapt ? 1 : 0;
            if (leapt) {
                hours.set(hour);
            }
        }

        boolean clamped() {
            return leaps >= ENOUGH_LEAPS
                    && leaps > 2 * steps
                    && hours.cardinality() >= 4
                    && on >= .03 * all
                    && beside < .5 * on;
        }
    }
}
