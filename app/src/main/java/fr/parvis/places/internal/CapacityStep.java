package fr.parvis.places.internal;

import java.time.Instant;
import java.util.List;

/** From this moment on the place holds so many. */
record CapacityStep(Instant since, int capacity) {

    /** What holds at {@code now}; before the first step the first one counts; 0 when none is known. */
    static int at(List<CapacityStep> steps, Instant now) {
        int current = steps.isEmpty() ? 0 : steps.getFirst().capacity();
        for (CapacityStep step : steps) {
            if (!step.since().isAfter(now)) {
                current = step.capacity();
            }
        }
        return current;
    }
}
