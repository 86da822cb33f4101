package fr.parvis.quality;

import java.time.LocalTime;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The short rests of a place at nobody: its nights. A long rest that begins and ends at the hours of theirs is a place
 * that stayed closed, works or holidays, sooner than a sensor that died and came back to life at such hours.
 */
record Nights(Track track, List<Rest> rests) {

    private static final int FEWEST = 7;
    private static final int ONE_IN = 10;
    private static final long SHORTEST = 4 * 3_600;
    private static final long LONGEST = 30 * 3_600;
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;

    static Nights among(Track track, List<Rest> rests) {
        return new Nights(
                track,
                rests.stream()
                        .filter(rest -> rest.value() == 0)
                        .filter(rest -> rest.seconds(track) >= SHORTEST && rest.seconds(track) <= LONGEST)
                        .toList());
    }

    /** Whether that rest is one of theirs but for its length; never one that has not ended. */
    boolean resemble(Rest rest) {
        boolean ended = rest.from() > 0 && rest.to() + 1 < track.size;
        return rest.value() == 0
                && ended
                && rests.size() >= FEWEST
                && isUsual(rest, Rest::from)
                && isUsual(rest, Rest::to);
    }

    /** Whether one night in ten begins, or ends, within an hour of the same time of day: each weekday has its own hours. */
    private boolean isUsual(Rest rest, ToIntFunction<Rest> reading) {
        int wanted = secondOfDay(reading.applyAsInt(rest));
        long alike = rests.stream()
                .mapToInt(night -> Math.abs(secondOfDay(reading.applyAsInt(night)) - wanted))
                .filter(apart -> Math.min(apart, DAY - apart) <= HOUR)
                .count();
        return alike * ONE_IN >= rests.size();
    }

    private int secondOfDay(int reading) {
        LocalTime time = track.local(reading).toLocalTime();
        return time.toSecondOfDay();
    }
}
