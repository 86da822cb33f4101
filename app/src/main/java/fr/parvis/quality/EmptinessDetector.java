package fr.parvis.quality;

import java.util.function.Consumer;

/** A source that is there and says nothing: no number, no capacity, or nobody ever. */
final class EmptinessDetector implements Detector {

    /** Fewer numbers than this tell nothing of a source. */
    private static final int FEW = 5;

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        int numbers = 0;
        boolean somebody = false;
        for (int i = 0; i < track.size; i++) {
            numbers += Double.isNaN(track.value(i)) ? 0 : 1;
            somebody |= Math.abs(track.value(i)) > 0;
        }
        if (numbers == 0) {
            found.accept(Finding.nothing(Trap.NO_DATA, "no-number", track.size));
        } else if (!somebody) {
            found.accept(
                    Finding.nothing(Trap.NO_DATA, track.hasCapacity() ? "nobody-ever" : "nothing-at-all", numbers));
        } else if (numbers < FEW) {
            found.accept(Finding.unjudged(Trap.NO_DATA, "too-few", numbers));
        } else if (!track.hasCapacity()) {
            found.accept(Finding.note(Trap.NO_DATA, "no-capacity", Text.number(Math.max(0, track.usualCapacity()))));
        }
    }
}
