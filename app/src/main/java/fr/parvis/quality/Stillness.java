package fr.parvis.quality;

/**
 * Decides when a number that does not move is a fault. A number at a bound (nobody, or full) may rest for long; one
 * near empty, as after closing with a small counting error, for four days; any other only while few changes would have
 * been expected.
 */
final class Stillness {

    /** Changes that would have been expected and did not come. */
    static final double EXPECTED = 14;

    private static final double HOUR = 3_600;
    private static final double DAY = 24 * HOUR;

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
     */
    static boolean frozen(Level level, double seconds, double expected, double longest) {
        double least = switch (level) {
            case AT_BOUND -> 30 * DAY;
            case NEAR_EMPTY -> 4.5 * DAY;
            case BETWEEN -> 20 * HOUR;
        };
        return seconds >= Math.max(least, 1.5 * longest) && expected >= EXPECTED;
    }
}
