package fr.parvis.kernel;

/**
 * A public body that owns data: commune, EPCI, syndicat, département, région. The number is of this installation; what
 * leaves it carries the official code (INSEE, SIREN) instead.
 */
public record BodyId(int value) implements Comparable<BodyId> {

    @Override
    public int compareTo(BodyId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
