package fr.parvis.casework;

import java.util.EnumSet;
import java.util.Set;

/**
 * The steps of a case: the whole transition table. What is not here is refused.
 */
public enum CaseStep {
    /** An officer takes it, or another one does. */
    TAKE(EnumSet.of(CaseState.RECEIVED, CaseState.IN_HAND), CaseState.IN_HAND),
    /** Something is asked of the person. */
    ASK(EnumSet.of(CaseState.RECEIVED, CaseState.IN_HAND, CaseState.AWAITING_PERSON), CaseState.AWAITING_PERSON),
    /** The person answered all that was asked. */
    ANSWER(EnumSet.of(CaseState.AWAITING_PERSON), CaseState.IN_HAND),
    ACCEPT(open(), CaseState.ACCEPTED),
    REFUSE(open(), CaseState.REFUSED),
    DROP(open(), CaseState.NO_FURTHER_ACTION),
    /** The term passed in silence, which accepts. */
    LAPSE_ACCEPTED(open(), CaseState.TACITLY_ACCEPTED),
    /** The term passed in silence, which refuses. */
    LAPSE_REFUSED(open(), CaseState.TACITLY_REFUSED),
    WITHDRAW(open(), CaseState.WITHDRAWN),
    /** A decision is looked at again: an appeal, an error, a change of mind. */
    REOPEN(EnumSet.complementOf(open()), CaseState.IN_HAND);

    private final Set<CaseState> from;
    private final CaseState to;

    CaseStep(Set<CaseState> from, CaseState to) {
        this.from = from;
        this.to = to;
    }

    private static EnumSet<CaseState> open() {
        return EnumSet.of(CaseState.RECEIVED, CaseState.IN_HAND, CaseState.AWAITING_PERSON);
    }

    /** States it may be taken from. */
    public Set<CaseState> from() {
        return from;
    }

    /** The state after it. */
    public CaseState to() {
        return to;
    }
}
