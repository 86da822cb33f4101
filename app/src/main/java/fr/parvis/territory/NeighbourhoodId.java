package fr.parvis.territory;

/** A neighbourhood of a commune, stable across imports; what leaves the installation carries the commune's own code. */
public record NeighbourhoodId(int value) {

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
