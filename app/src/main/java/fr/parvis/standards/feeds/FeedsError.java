package fr.parvis.standards.feeds;

import fr.parvis.kernel.ErrorKey;

/** Refusals of the feed room itself; what is wrong inside a document is a refusal on its page instead. */
public enum FeedsError implements ErrorKey {
    /** A dialect file that cannot be used: which, and what is wrong with it. */
    BAD_DIALECT(Kind.INVALID),
    /** No dialect bears this name. */
    UNKNOWN_DIALECT(Kind.NOT_FOUND);

    private final Kind kind;

    FeedsError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
