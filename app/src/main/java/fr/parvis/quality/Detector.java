package fr.parvis.quality;

import java.util.List;
import java.util.function.Consumer;

/** Looks for one trap in one source. */
@FunctionalInterface
interface Detector {

    void inspect(Track track, Consumer<Finding> found);

    /** All of them. */
    static List<Detector> all() {
        return List.of(
                new FrozenDetector(),
                new CapacityDetector(),
                new BoundsDetector(),
                new InversionDetector(),
                new ClampDetector(),
                new StatusDetector(),
                new DisplayDetector(),
                new BeatDetector(),
                new ClockDetector(),
                new EmptinessDetector());
    }
}
