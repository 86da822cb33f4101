package fr.parvis.territory;

import fr.parvis.kernel.ErrorKey;

/** What this room refuses. */
public enum TerritoryError implements ErrorKey {
    UNKNOWN_BODY(Kind.NOT_FOUND),
    UNREADABLE_FILE(Kind.INVALID),
    MISSING_FILE(Kind.INVALID),
    BODY_HAS_ENDED(Kind.CONFLICT),
    COMPETENCE_OVERLAPS(Kind.CONFLICT),
    PERIOD_IS_EMPTY(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    /** What was written instead of a day. */
    UNREADABLE_DAY(Kind.INVALID),
    /** What was written instead of a subject, and all of them. */
    UNKNOWN_SUBJECT(Kind.NOT_FOUND),
    NO_ACT_TO_END(Kind.NOT_FOUND),
    NO_ACT_TO_WITHDRAW(Kind.NOT_FOUND),
    ACT_HAS_BEGUN(Kind.CONFLICT),
    UNKNOWN_DEPARTEMENT(Kind.NOT_FOUND),
    DATABASE_REFUSED(Kind.UNAVAILABLE),
    UNKNOWN_SERVICE(Kind.NOT_FOUND),
    STEP_NOT_ALLOWED(Kind.CONFLICT),
    HOST_TAKEN(Kind.CONFLICT),
    OWN_HOST(Kind.CONFLICT),
    HOST_NOT_THEIRS(Kind.NOT_FOUND),
    UNREADABLE_HOST(Kind.INVALID),
    UNREADABLE_COLOUR(Kind.INVALID),
    COLOUR_TOO_PALE(Kind.INVALID);

    private final Kind kind;

    TerritoryError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
