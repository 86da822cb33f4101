package fr.parvis.notifications;

/** The ladder: what is tried first, and what then. */
public enum Rung {
    /** A line on the phone or the computer that asked for it; never with the private part. */
    PUSH,
    MAIL,
    /** Never with a link. */
    SMS,
    /** Printed at the town hall and posted. */
    LETTER
}
