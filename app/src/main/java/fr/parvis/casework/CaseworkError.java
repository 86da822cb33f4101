package fr.parvis.casework;

import fr.parvis.kernel.ErrorKey;

/** Why the desk refuses. */
public enum CaseworkError implements ErrorKey {
    /** The term is nothing, or longer than ten years; arguments: the term, the most of its unit. */
    IMPOSSIBLE_TERM(Kind.INVALID),
    /** An answer that came before it was asked for; arguments: the day of asking, of the answer. */
    ANSWERED_BEFORE_ASKED(Kind.INVALID),
    /** Something asked for before the deposit; arguments: the deposit, the day of asking. */
    ASKED_BEFORE_DEPOSIT(Kind.INVALID),
    /** A case of a file lacks something or says it in no known way; arguments: the field, what it says, what it may say. */
    UNREADABLE_CASE(Kind.INVALID),
    /** Eight characters that are no reference: one is wrong, or two are swapped. */
    NOT_A_REFERENCE(Kind.INVALID),
    /** The asker has no name. */
    NAME_MISSING(Kind.INVALID),
    /** The asker can be reached by nothing. */
    NOBODY_TO_REACH(Kind.INVALID),
    /** No such case, or not with that name and code. */
    CASE_UNKNOWN(Kind.NOT_FOUND),
    /** The step is not allowed in the state of the case; arguments: the step, the state. */
    STEP_NOT_ALLOWED(Kind.CONFLICT);

    private final Kind kind;

    CaseworkError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
