package fr.parvis.quality;

import java.time.Instant;
import java.util.function.Consumer;

/** Local times without a zone, the clock changes they cross, readings out of order and readings given twice. */
final class ClockDetector implements Detector {

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        if (track.skippedHours > 0) {
            found.accept(Finding.doubt(Trap.CLOCK, "skipped-hour", track.skippedHours, track.zone));
        } else if (track.naive > 0 && crossesClockChange(track)) {
            found.accept(Finding.note(Trap.CLOCK, "naive", track.zone));
        }
        if (track.backwards > 0) {
            found.accept(Finding.note(Trap.CLOCK, "backwards", track.backwards));
        }
        int twice = 0;
        int contradicting = 0;
        for (int i = 1; i < track.size; i++) {
            boolean same = track.second(i) == track.second(i - 1);
            twice += same ? 1 : 0;
            contradicting += same && Math.abs(track.value(i) - track.value(i - 1)) > 0 ? 1 : 0;
        }
        repeated(track, found, twice, contradicting);
    }

    private static void repeated(Track track, Consumer<Finding> found, int twice, int contradicting) {
        if (contradicting > 10 && contradicting > .1 * track.size) {
            found.accept(Finding.doubt(Trap.SHARED_NAME, "two-in-one", contradicting, track.size));
        } else if (twice > 0) {
            found.accept(Finding.note(Trap.DUPLICATES, "duplicates", twice, contradicting));
        }
    }

    private static boolean crossesClockChange(Track track) {
        var rules = track.zone.getRules();
        var first = Instant.ofEpochSecond(track.second(0));
        var change = rules.nextTransition(first);
        return change != null && change.getInstant().getEpochSecond() < track.second(track.size - 1);
    }
}
