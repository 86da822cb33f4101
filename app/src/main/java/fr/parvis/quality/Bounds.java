package fr.parvis.quality;

/** How far a count may leave what a place can hold before it is nonsense rather than a counter's drift. */
public final class Bounds {

    /** Up to this share of the capacity a counter has drifted; counters err by 7 % and errors add up. */
    static final double DRIFT = .1;

    /** In a small place a few miscounts are more than a share of it. */
    private static final double FEW = 3;

    private Bounds() {}

    /** Whether a place of that capacity (0 where it is unknown) can be said to hold so many. */
    public static boolean allow(double occupied, double capacity) {
        return drifted(-occupied, capacity) && (capacity <= 0 || drifted(occupied - capacity, capacity));
    }

    /** Whether an excess can be a counter's drift, in a place that holds so many or that so many went through. */
    public static boolean drifted(double excess, double capacity) {
        return excess <= Math.max(FEW, DRIFT * capacity);
    }
}
