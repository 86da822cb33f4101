package fr.parvis.places;

/**
 * What people on the spot say of what is shown, within the last hour, nobody's name. Counted apart: it never changes a
 * figure, it can only make an officer look.
 *
 * @param agree how many see what is shown
 * @param disagree how many see something else
 */
public record Confirmations(int agree, int disagree) {

    /** Nobody answered. */
    public static final Confirmations NONE = new Confirmations(0, 0);

    private static final int ENOUGH = 3;

    /** Whether so many say the contrary that somebody should look: three at least, and twice as many as agree. */
    public boolean contradict() {
        return disagree >= ENOUGH && disagree >= 2 * agree;
    }

    /** How many answered. */
    public int total() {
        return agree + disagree;
    }
}
