package fr.parvis.web;

import fr.parvis.kernel.ErrorKey;

/** Refusals of the shell itself. */
enum WebError implements ErrorKey {
    BODY_TOO_LARGE(Kind.TOO_LARGE),
    NOT_FOUND(Kind.NOT_FOUND),
    PAGE_EXPIRED(Kind.FORBIDDEN);

    private final Kind kind;

    WebError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
