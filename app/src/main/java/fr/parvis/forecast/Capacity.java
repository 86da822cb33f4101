package fr.parvis.forecast;

/**
 * The capacity by which a place's errors are measured.
 *
 * @param places in units
 * @param guessed whether the file gives none and the highest plausible level was taken
 */
record Capacity(double places, boolean guessed) {

    /** The median of what the file says, so that a flip does not count; else the level that 1 in 500 exceeds. */
    static Capacity of(Series series) {
        float[] known = series.sortedCapacities();
        if (known.length > 0) {
            return new Capacity(known[known.length / 2], false);
        }
        float[] values = series.sortedValues();
        return new Capacity(Math.max(1, values[(int) (values.length * .998)]), true);
    }

    /** Whether a count is beyond any drift: not a number of vehicles or people but an error of the source. */
    boolean nonsense(double value) {
        return value < -.1 * places - 2 || value > 2 * places + 5;
    }
}
