package fr.parvis.quality;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Free places read as occupied ones: a place that is "full" to the last unit and does not move every night, and empties
 * by day. Residents' car parks do fill up at night, but some car always moves or some place stays.
 */
final class InversionDetector implements Detector {

    private static final int ENOUGH_NIGHTS = 3;

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        double capacity = track.usualCapacity();
        if (!(capacity > 0) || !track.hasCapacity()) {
            return;
        }
        Map<LocalDate, Night> nights = new HashMap<>();
        for (int i = 0; i < track.size; i++) {
            LocalDateTime at = track.local(i);
            if (!Double.isNaN(track.value(i))) {
                nights.computeIfAbsent(at.toLocalDate(), day -> new Night()).add(at.getHour(), track.value(i));
            }
        }
        long known = nights.values().stream().filter(Night::known).count();
        long inverted = nights.values().stream()
                .filter(night -> night.inverted(capacity))
                .count();
        if (known >= ENOUGH_NIGHTS && inverted * 10 >= known * 6) {
            found.accept(Finding.doubt(Trap.INVERTED, "inverted", inverted, known, Text.number(capacity)));
        }
    }

    /** One day: from 2 to 5 in the night, and from 9 to 19. */
    private static final class Night {

        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;
        private double leastByDay = Double.POSITIVE_INFINITY;

        void add(int hour, double value) {
            if (hour >= 2 && hour < 5) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            } else if (hour >= 9 && hour < 19) {
                leastByDay = Math.min(leastByDay, value);
            }
        }

        boolean known() {
            return lowest <= highest && leastByDay < Double.POSITIVE_INFINITY;
        }

        boolean inverted(double capacity) {
            double slack = Math.max(1, .01 * capacity);
            return known() && highest - lowest <= slack / 2 && lowest >= capacity - slack && leastByDay < .9 * capacity;
        }
    }
}
