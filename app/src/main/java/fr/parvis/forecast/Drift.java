package fr.parvis.forecast;

/**
 * Whether a place lives by the week or has left its weeks behind: how far it is from where it was a week ago, against
 * how far from where it was a day ago, in the last days. A car park of commuters is near the former; a random walk, a
 * drifting counter or a place whose habits just changed is nearer the latter.
 */
final class Drift {

    private static final long SIX_HOURS = 6 * 3600;
    private static final long BETWEEN = 900;
    private static final int ENOUGH = 8;

    /** Days after which a lesson counts e times less. */
    private static final double DAYS = 4;

    /** Share of six hours' change below which a difference is nothing. */
    private static final double LITTLE = .1;

    /** Bound of the answer: what is e^1.5 times farther is far enough. */
    private static final double MOST = 1.5;

    private double sixHours;
    private double day;
    private double week;
    private int seen;
    private long last = Long.MIN_VALUE / 2;

    void add(Memory memory, long wall, double value, long near) {
        if (wall - last < BETWEEN) {
            return;
        }
        double then = Math.abs(value - memory.nearest(wall - SIX_HOURS, near));
        double yesterday = Math.abs(value - memory.nearest(wall - Memory.DAY, near));
        double lastWeek = Math.abs(value - memory.nearest(wall - 7 * Memory.DAY, near));
        if (Double.isNaN(then + yesterday + lastWeek)) {
            return;
        }
        double keep = Math.exp(-Math.min(1, (double) (wall - last) / Memory.DAY) / DAYS);
        last = wall;
        sixHours = keep * sixHours + then;
        day = keep * day + yesterday;
        week = keep * week + lastWeek;
        seen++;
    }

    /** Logarithm of the week's change over that of the day: over 0 where weeks are less alike; 0 when not known. */
    double value() {
        double little = LITTLE * sixHours + 1e-6;
        return seen < ENOUGH ? 0 : Math.clamp(Math.log((week + little) / (day + little)), -MOST, MOST);
    }
}
