package fr.parvis.casework;

/** Where a case stands. */
public enum CaseState {
    /** It came in; nobody has taken it yet. */
    RECEIVED,
    /** An officer works on it. */
    IN_HAND,
    /** Something was asked of the person. */
    AWAITING_PERSON,
    ACCEPTED,
    REFUSED,
    /** Closed without a decision on the matter: nothing to decide, not ours, came to nothing. */
    NO_FURTHER_ACTION,
    /** Accepted by silence. */
    TACITLY_ACCEPTED,
    /** Refused by silence. */
    TACITLY_REFUSED,
    /** The person took it back. */
    WITHDRAWN;

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return this == RECEIVED || this == IN_HAND || this == AWAITING_PERSON;
    }
}
