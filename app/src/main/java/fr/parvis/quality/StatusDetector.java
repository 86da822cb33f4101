package fr.parvis.quality;

import java.util.List;
import java.util.function.Consumer;

/** Closed, empty and full are three things: what the source says of itself against what it counts. */
final class StatusDetector implements Detector {

    private static final double MOST = .9;

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        double capacity = track.usualCapacity();
        Tally tally = new Tally();
        for (int i = 0; i < track.size; i++) {
            tally.add(track, i, capacity);
        }
        if (tally.closedFull > 0) {
            found.accept(Finding.doubt(Trap.CLOSED_IS_NOT_EMPTY, "closed-full", tally.closedFull));
        }
        if (tally.closedMoving > 0) {
            found.accept(Finding.doubt(Trap.CLOSED_IS_NOT_EMPTY, "closed-moving", tally.closedMoving));
        }
        if (tally.nights >= 60 && tally.emptyNights >= MOST * tally.nights && tally.liveDays) {
            String key = tally.openAtNight > 0 ? "open-at-night" : "still-at-night";
            Finding.Weight weight = tally.openAtNight > 0 ? Finding.Weight.DOUBT : Finding.Weight.NOTE;
            String share = Text.percent((double) tally.emptyNights / tally.nights);
            found.accept(new Finding(Trap.CLOSED_IS_NOT_EMPTY, weight, key, List.of(share)));
        }
    }

    /** Readings counted by what contradicts what. */
    private static final class Tally {

        private int closedFull;
        private int closedMoving;
        private int nights;
        private int emptyNights;
        private int openAtNight;
        private boolean liveDays;

        void add(Track track, int i, double capacity) {
            double value = track.value(i);
            if (Double.isNaN(value)) {
                return;
            }
            boolean closed = track.status(i) == Status.CLOSED;
            boolean moved = i > 0 && Math.abs(value - track.value(i - 1)) > .02 * capacity;
            closedFull += closed && capacity > 0 && value >= .95 * capacity ? 1 : 0;
            closedMoving += closed && moved && track.status(Math.max(0, i - 1)) == Status.CLOSED ? 1 : 0;
            int hour = track.local(i).getHour();
            boolean night = hour >= 1 && hour < 5;
            boolean nobody = value <= 0;
            nights += night ? 1 : 0;
            emptyNights += night && nobody ? 1 : 0;
            openAtNight += night && nobody && track.status(i) == Status.OPEN ? 1 : 0;
            liveDays |= !night && value > .1 * capacity;
        }
    }
}
