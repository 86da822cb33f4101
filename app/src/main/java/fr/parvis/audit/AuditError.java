package fr.parvis.audit;

import fr.parvis.kernel.ErrorKey;

/** Refusals of the journal. */
public enum AuditError implements ErrorKey {
    /** The details of a line are larger than {@value JournalDetails#LIMIT} characters. */
    DETAILS_TOO_LARGE(Kind.TOO_LARGE),
    /** The file given as anchor is not one that {@code journal root} printed, or was changed since. */
    UNREADABLE_ANCHOR(Kind.INVALID),
    /** No chain is called so: the name. */
    UNKNOWN_CHAIN(Kind.NOT_FOUND),
    /** There is no line in the whole journal. */
    EMPTY_JOURNAL(Kind.NOT_FOUND),
    /** There is no line in the chain asked for: its name. */
    EMPTY_CHAIN(Kind.NOT_FOUND),
    /** The database does not give the journal: what it says. */
    UNREADABLE_JOURNAL(Kind.UNAVAILABLE);

    private final Kind kind;

    AuditError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
