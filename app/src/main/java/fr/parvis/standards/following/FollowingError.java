package fr.parvis.standards.following;

import fr.parvis.kernel.ErrorKey;

/** Refusals of the desk of followed feeds. */
public enum FollowingError implements ErrorKey {
    /** No such subscription in this body. */
    NO_SUCH_FEED(Kind.NOT_FOUND),
    /** The body follows as many feeds as it may: how many. */
    TOO_MANY_FEEDS(Kind.TOO_MANY),
    /** The address's host has changed, so the secret kept for the one before is not sent there. */
    SECRET_NEEDED(Kind.INVALID),
    /** No such device in this body, or no such place. */
    NOTHING_TO_BIND(Kind.NOT_FOUND);

    private final Kind kind;

    FollowingError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
