package fr.parvis.quality;

import java.util.Arrays;
import java.util.function.Consumer;

/** The source's real beat, its holes, and the silence after which it must be called mute. */
final class BeatDetector implements Detector {

    private static final long HALF_DAY = 43_200;
    private static final long NIGHT = 14_400;

    @Override
    public void inspect(Track track, Consumer<Finding> found) {
        long[] gaps = gaps(track);
        if (gaps.length < 10) {
            return;
        }
        long[] sorted = gaps.clone();
        Arrays.sort(sorted);
        long median = sorted[sorted.length / 2];
        long usual = usual(sorted);
        long longest = sorted[sorted.length - 1];
        // A source that rests every night does so once in each day's readings: that is a habit, not a hole.
        long habit = Math.max(3 * Math.max(60, median), nightly(gaps));
        long holes = Arrays.stream(gaps)
                .filter(gap -> gap > 1.5 * habit && gap > 3_600)
                .count();
        boolean uneven = usual > 4 * median && usual < HALF_DAY;
        if (holes > 0) {
            found.accept(Finding.note(
                    Trap.IRREGULAR_BEAT,
                    "holes",
                    Text.span(median),
                    holes,
                    Text.span(longest),
                    Text.span(silence(median, usual))));
        } else if (uneven) {
            found.accept(Finding.note(
                    Trap.IRREGULAR_BEAT,
                    "uneven",
                    Text.span(median),
                    Text.span(usual),
                    Text.span(silence(median, usual))));
        }
    }

    /** After how long a silence, in seconds, a source with this beat must be called mute. */
    static long silence(long median, long usual) {
        return Math.clamp(Math.max(4 * median, Math.round(1.5 * Math.min(usual, 12 * median))), 120, HALF_DAY);
    }

    /** The gap that 1 in 50 exceeds, rests of the night left out. */
    private static long usual(long[] sorted) {
        long[] awake = Arrays.stream(sorted).filter(gap -> gap < NIGHT).toArray();
        return awake.length == 0 ? sorted[0] : awake[(int) (awake.length * .98)];
    }

    private static long[] gaps(Track track) {
        long[] gaps = new long[Math.max(0, track.size - 1)];
        int count = 0;
        for (int i = 1; i < track.size; i++) {
            long gap = track.second(i) - track.second(i - 1);
            if (gap > 0) {
                gaps[count++] = gap;
            }
        }
        return Arrays.copyOf(gaps, count);
    }

    /** The usual length of gaps of 4 to 20 hours, when there are at least three of them. */
    private static long nightly(long[] gaps) {
        long[] nights = Arrays.stream(gaps)
                .filter(gap -> gap >= NIGHT && gap < 72_000)
                .sorted()
                .toArray();
        return nights.length < 3 ? 0 : nights[nights.length / 2];
    }
}
