package fr.parvis.quality;

import java.util.function.Consumer;

/** The sign on site and the counter should tell the same number of free places. */
final class DisplayDetector implements Detector {

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        int compared = 0;
        int different = 0;
        double worst = 0;
        for (int i = 0; i < track.size; i++) {
            double free = track.hasCapacityAt(i) ? track.capacity(i) - track.value(i) : -track.value(i);
            double gap = Math.abs(free - track.displayed(i));
            if (!Double.isNaN(gap)) {
                compared++;
                different += gap > 0 ? 1 : 0;
                worst = Math.max(worst, gap);
            }
        }
        if (different == 0) {
            return;
        }
        Object[] evidence = {different, compared, Text.number(worst)};
        boolean serious = worst > Math.max(5, .03 * track.usualCapacity());
        found.accept(
                serious
                        ? Finding.doubt(Trap.DISPLAY_DIFFERS, "display-differs", evidence)
                        : Finding.note(Trap.DISPLAY_DIFFERS, "display-differs", evidence));
    }
}
