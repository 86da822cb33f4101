package fr.parvis.forecast;

/**
 * Whether a place lives by the clock: how far it is from where it was a day ago, against how far from where it was six
 * hours ago. A car park of commuters is near the former, a random walk near the latter.
 */
final class Habit {

    private static final long SIX_HOURS = 6 * 3600;
    private static final long BETWEEN = 900;
    private static final int ENOUGH = 8;

    private double sixHours;
    private double day;
    private int seen;
    private long last = Long.MIN_VALUE / 2;

    void add(Memory memory, long wall, double value, long near) {
        double then = memory.nearest(wall - SIX_HOURS, near);
        double yesterday = memory.nearest(wall - Memory.DAY, near);
        if (wall - last < BETWEEN || Double.isNaN(then) || Double.isNaN(yesterday)) {
            return;
        }
        last = wall;
        sixHours += Math.abs(value - then);
        day += Math.abs(value - yesterday);
        seen++;
    }

    /** Logarithm of the day's change over that of six hours: under 0 where days are alike; 0 when not known. */
    double strangeness() {
        return seen < ENOUGH ? 0 : Math.clamp(Math.log((day + 1e-6) / (sixHours + 1e-6)), -2, 2);
    }
}
