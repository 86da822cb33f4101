package fr.parvis.places;

import fr.parvis.kernel.ErrorKey;

/** Refusals of the places. */
public enum PlacesError implements ErrorKey {
    NO_SUCH_PLACE(Kind.NOT_FOUND),
    NO_SUCH_TOWN(Kind.NOT_FOUND),
    NAME_TAKEN(Kind.CONFLICT),
    LASTS_TOO_LONG(Kind.INVALID),
    MORE_THAN_CAPACITY(Kind.INVALID),
    NO_MAIL(Kind.INVALID),
    BAD_ADDRESS(Kind.INVALID),
    READ_ONLY(Kind.WRONG_METHOD),
    WATCH_EXPIRED(Kind.GONE),
    TOO_MANY_WATCHES(Kind.TOO_MANY),
    NO_ANSWER(Kind.INVALID),
    TOO_MANY_ANSWERS(Kind.TOO_MANY),
    NO_SUCH_ALERT(Kind.NOT_FOUND);

    private final Kind kind;

    PlacesError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
