package fr.parvis.ui;

/** Where shown data comes from, said on every demo layer. */
public enum Provenance {
    /** Measured here, now. No badge is needed outside a demo. */
    REAL,
    /** Real, measured elsewhere or earlier, replayed by today's clock. */
    REPLAYED,
    /** Made up by the simulator. */
    SYNTHETIC;

    /** The last part of its text's key. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
