package fr.parvis.places.internal;

import fr.parvis.forecast.UsualCurve;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of a place one night, for the nine days after: each half hour already looked up under its own weekday,
 * school holidays and public holidays. Kept as it is, so that a restart forgets nothing.
 *
 * @param from the local day's beginning on which it starts
 * @param days how many days of the past it stands on
 * @param numbers one for each half hour; {@link #UNKNOWN} where too little was known
 */
record LearntUsual(Instant from, Instant learntAt, int days, int[] numbers) {

    static final int UNKNOWN = -1;
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STEPS = 9 * 48;

    static LearntUsual of(UsualCurve curve, Instant from, Instant now, int days) {
        int[] numbers = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            numbers[step] = curve.at(from.plus(STEP.multipliedBy(step)))
                    .map(usual -> Math.toIntExact(Math.round(usual.typical())))
                    .orElse(UNKNOWN);
        }
        return new LearntUsual(from, now, days, numbers);
    }

    /** The usual number; null when too little is known, or for another time. */
    @Nullable Integer at(Instant moment) {
        long step = Math.floorDiv(Duration.between(from, moment).toSeconds(), STEP.toSeconds());
        return step < 0 || step >= numbers.length || numbers[(int) step] == UNKNOWN ? null : numbers[(int) step];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LearntUsual usual
                && from.equals(usual.from)
                && learntAt.equals(usual.learntAt)
                && days == usual.days
                && Arrays.equals(numbers, usual.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "LearntUsual[from " + from + ", of " + days + " days]";
    }
}
