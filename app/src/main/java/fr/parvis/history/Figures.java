package fr.parvis.history;

/**
 * The figures of one line, as the file gives them; NaN where it does not say.
 *
 * @param occupied people or vehicles inside: in units, or in percent of the capacity
 * @param free places left: in units, or in percent of the capacity
 * @param percent whether those two are percentages
 * @param in people or vehicles that came since the line before
 * @param out people or vehicles that left since the line before
 * @param capacity places in all, in units
 * @param displayed what the sign on site shows, in places left
 */
public record Figures(
        double occupied, double free, boolean percent, double in, double out, double capacity, double displayed) {

    private static final double WHOLE = 100;

    /** A line of units, without passages. */
    public static Figures counted(double occupied, double free, double capacity, double displayed) {
        return new Figures(occupied, free, false, Double.NaN, Double.NaN, capacity, displayed);
    }

    /** What a full place is in the unit of {@link #occupied} and {@link #free}: 100, or the capacity. */
    double full() {
        return percent ? WHOLE : capacity;
    }

    /** Whether nothing was measured: a capacity alone is no measurement. */
    public boolean areEmpty() {
        return Double.isNaN(occupied)
                && Double.isNaN(free)
                && Double.isNaN(in)
                && Double.isNaN(out)
                && Double.isNaN(displayed);
    }
}
