package fr.parvis.casework;

/** Which way a case came in; delays are compared by it, so that nobody waits longer for having come to the counter. */
public enum Channel {
    /** A browser on a phone. */
    PHONE,
    /** A browser elsewhere. */
    WEB,
    COUNTER,
    TELEPHONE,
    PAPER,
    MAIL
}
