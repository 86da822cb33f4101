package fr.parvis.telemetry;

/** What became of a reading that was appended. */
public enum Fate {
    /** New, and on disk. */
    RECORDED,
    /** Already there with the same value: counted once. */
    REPEATED,
    /** Another value stands at the same instant: refused, in quarantine. */
    CONFLICTING
}
