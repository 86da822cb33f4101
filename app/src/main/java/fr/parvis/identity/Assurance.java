package fr.parvis.identity;

/** How sure we are that the person is who they say: what the sign-in proved. */
public enum Assurance {
    /** An invitation was opened: enough to set up a passkey, or a password with its code, and for nothing else. */
    INVITED,
    /** A link received by mail: enough for a resident. */
    MAILBOX,
    /** A passkey, or a password with a one-time code: needed for an officer's desk. */
    STRONG;

    public boolean atLeast(Assurance wanted) {
        return compareTo(wanted) >= 0;
    }
}
