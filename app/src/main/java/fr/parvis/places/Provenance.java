package fr.parvis.places;

import java.util.Locale;

/** Where what is shown comes from. A demonstration says it on every layer; a real town's data is {@link #REAL}. */
public enum Provenance {
    /** Measured here, now. */
    REAL,
    /** Real, measured elsewhere or at another time, replayed by the clock of today. */
    REPLAYED,
    /** Made up. */
    SYNTHETIC;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
