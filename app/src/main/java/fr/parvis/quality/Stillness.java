package fr.parvis.quality;

/**
 * Decides when a number that does not move is a fault. A number at a bound (nobody, or full) may rest for as long as this
 * place is known to rest there, ten times over, and for a month while it is hardly known; one near empty, as after
 * closing with a small counting error, for four days; any other only while few changes would have been expected.
 */
final class Stillness {

    /** Changes that would have been expected and did not come. */
    static final double EXPECTED = 14;

    /** Hours of watching, the rest in question aside, from which a source's habits are known: a fortnight. */
    static final double KNOWN_HOURS = 14 * 24;

    private static final double HOUR = 3_600;
    private static final double DAY = 24 * HOUR;
    private static final double SHORTEST = 4.5 * DAY;
    private static final double MONTH = 30 * DAY;

    private Stillness() {}

    /** Where a number stands between nobody and full. */
    enum Level {
        AT_BOUND,
        NEAR_EMPTY,
        BETWEEN
    }

    static Level level(double value, double capacity) {
        if (value == 0 || value == capacity) {
            return Level.AT_BOUND;
        }
        boolean low = value < 0 || value <= Math.max(3, .04 * capacity);
        return low && capacity > 0 ? Level.NEAR_EMPTY : Level.BETWEEN;
    }

    /**
     * Whether a rest is a fault.
     *
     * @param seconds how long the number has not moved
     * @param expected how many changes would have been expected meanwhile
     * @param longest the longest rest of this source that proved right, at the same level, in seconds
     * @param known hours for which this source was watched, this rest aside
     */
    static boolean frozen(Level level, double seconds, double expected, double longest, double known) {
        double least = switch (level) {
            case AT_BOUND -> known < KNOWN_HOURS ? MONTH : Math.clamp(10 * longest, SHORTEST, MONTH);
            case NEAR_EMPTY -> SHORTEST;
            case BETWEEN -> 20 * HOUR;
        };
        return seconds >= Math.max(least, 1.5 * longest) && expected >= EXPECTED;
    }
}
