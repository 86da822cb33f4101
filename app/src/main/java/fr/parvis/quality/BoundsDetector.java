package fr.parvis.quality;

import java.util.function.Consumer;

/** Fewer than nobody, more than the place holds: a little is counting drift, much is nonsense. */
final class BoundsDetector implements Detector {

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        double capacity = track.usualCapacity();
        if (!(capacity > 0)) {
            return;
        }
        int below = 0;
        int above = 0;
        double lowest = 0;
        double highest = capacity;
        for (int i = 0; i < track.size; i++) {
            double value = track.value(i);
            below += value < 0 ? 1 : 0;
            above += track.hasCapacityAt(i) && value > track.capacity(i) ? 1 : 0;
            lowest = Math.min(lowest, Double.isNaN(value) ? 0 : value);
            highest = Math.max(highest, Double.isNaN(value) ? 0 : value);
        }
        if (below > 0 && track.hasCapacity()) {
            report(found, Trap.NEGATIVE, "negative", Bounds.drifted(-lowest, capacity), below, lowest, capacity);
        }
        if (above > 0) {
            report(
                    found,
                    Trap.OVER_CAPACITY,
                    "over",
                    Bounds.drifted(highest - capacity, capacity),
                    above,
                    highest,
                    capacity);
        }
    }

    private static void report(
            Consumer<Finding> found, Trap trap, String key, boolean drift, int times, double worst, double capacity) {
        String worded = Text.number(worst);
        found.accept(
                drift
                        ? Finding.note(trap, key + "-drift", times, worded, Text.number(capacity))
                        : Finding.doubt(trap, key + "-nonsense", times, worded, Text.number(capacity)));
    }
}
