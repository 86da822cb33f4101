package fr.parvis.history;

import java.time.Instant;

/** How a place's readings follow each other in its file: from which to which, forward or back in time, how far apart. */
final class Beat {

    private static final int REMEMBERED = 3;

    /** What comes from further away than this follows nothing. */
    private static final long LEAP = 7_200;

    private final long[] steps = new long[REMEMBERED];
    private int known;
    private long last;
    private boolean begun;

    /** Takes the next reading of the file. */
    void goOn(Instant at) {
        long second = at.getEpochSecond();
        if (begun && second != last) {
            steps[known % REMEMBERED] = second - last;
            known++;
        }
        last = second;
        begun = true;
    }

    /** Whether the latest reading was of that second. */
    boolean isAt(Instant at) {
        return begun && at.getEpochSecond() == last;
    }

    /** The one of two instants that follows the latest reading as its readings do; the earlier where nothing tells. */
    Instant nearer(Instant earlier, Instant later) {
        long usual = usual();
        long toEarlier = earlier.getEpochSecond() - last;
        long toLater = later.getEpochSecond() - last;
        if (usual == 0) {
            return toEarlier < 0 ? later : earlier;
        }
        long missesEarlier = Math.abs(toEarlier - usual);
        long missesLater = Math.abs(toLater - usual);
        return missesLater < missesEarlier && missesLater <= Math.abs(usual) + LEAP ? later : earlier;
    }

    /** The least of the latest steps, so that a hole is none; negative in a file that goes back; 0 without order. */
    private long usual() {
        long least = 0;
        for (int i = 0; i < Math.min(known, REMEMBERED); i++) {
            if (least != 0 && Long.signum(least) != Long.signum(steps[i])) {
                return 0;
            }
            least = least == 0 || Math.abs(steps[i]) < Math.abs(least) ? steps[i] : least;
        }
        return least;
    }
}
