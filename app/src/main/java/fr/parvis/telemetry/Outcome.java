package fr.parvis.telemetry;

import java.util.List;

/**
 * What became of the readings of one append, in their order. Once it exists, what it calls recorded is on disk.
 *
 * @param fates one for each reading
 */
public record Outcome(List<Fate> fates) {

    private static final Outcome ONE = new Outcome(List.of(Fate.RECORDED));

    public Outcome {
        fates = List.copyOf(fates);
    }

    /** All of them new. */
    public static Outcome recorded(int size) {
        return size == 1 ? ONE : new Outcome(java.util.Collections.nCopies(size, Fate.RECORDED));
    }

    public int count(Fate fate) {
        int count = 0;
        for (Fate each : fates) {
            if (each == fate) {
                count++;
            }
        }
        return count;
    }
}
