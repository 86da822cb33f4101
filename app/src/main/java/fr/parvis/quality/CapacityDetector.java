package fr.parvis.quality;

import java.util.function.Consumer;

/** A capacity that jumps to and fro within a day is a fault; one that changes for good is news. */
final class CapacityDetector implements Detector {

    private static final long DAY = 86_400;

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        double current = Double.NaN;
        double before = Double.NaN;
        long since = 0;
        int flips = 0;
        int changes = 0;
        double other = Double.NaN;
        for (int i = 0; i < track.size; i++) {
            double capacity = track.capacity(i);
            if (!(capacity > 0) || capacity == current) {
                continue;
            }
            boolean back = capacity == before && track.second(i) - since < DAY;
            flips += back ? 1 : 0;
            other = back ? current : other;
            changes += Double.isNaN(current) ? 0 : 1;
            before = current;
            current = capacity;
            since = track.second(i);
        }
        report(track, found, flips, changes, other);
    }

    private static void report(Track track, Consumer<Finding> found, int flips, int changes, double other) {
        double usual = track.usualCapacity();
        if (flips > 0) {
            double far = other == usual ? Double.NaN : other;
            found.accept(Finding.doubt(
                    Trap.CAPACITY_FLIPS,
                    "capacity-flips",
                    flips,
                    Text.number(usual),
                    Double.isNaN(far) ? "?" : Text.number(far)));
        } else if (changes > 0) {
            found.accept(Finding.note(Trap.CAPACITY_FLIPS, "capacity-changed", changes, Text.number(usual)));
        }
    }
}
