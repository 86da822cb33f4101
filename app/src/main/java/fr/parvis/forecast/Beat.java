package fr.parvis.forecast;

/** The usual time between two observations, learnt as a running median. */
final class Beat {

    private static final double FIRST = 900;

    private double median = FIRST;
    private long seen;

    void add(long seconds) {
        seen++;
        double step = Math.max(.005, 1.0 / seen);
        median *= Math.exp(step * Math.signum(seconds - median));
    }

    /** How far the nearest observation may be from the second that a naive rule asks for: as an evaluation has it. */
    long near() {
        return RollingOrigin.reach(Math.round(median));
    }

    /** How far an observation may be from the second it stands for, in seconds. */
    long reach() {
        return (long) Math.clamp(1.5 * median, 1_000, 4_500);
    }
}
