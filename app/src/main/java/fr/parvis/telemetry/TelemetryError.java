package fr.parvis.telemetry;

import fr.parvis.kernel.ErrorKey;

/** Why an observation, or a whole message of them, is refused. The code is what quarantine and answers carry. */
public enum TelemetryError implements ErrorKey {
    UNKNOWN_SENDER(Kind.UNAUTHENTICATED),
    WRONG_SECRETS(Kind.TOO_MANY),
    UNKNOWN_SENDERS(Kind.TOO_MANY),
    NOT_YOUR_DEVICE(Kind.FORBIDDEN),
    UNREADABLE(Kind.INVALID),
    MISSING_FIELD(Kind.UNPROCESSABLE),
    WRONG_TOPIC(Kind.INVALID),
    UNKNOWN_PROPERTY(Kind.UNPROCESSABLE),
    NOT_A_VALUE(Kind.UNPROCESSABLE),
    UNREADABLE_TIME(Kind.UNPROCESSABLE),
    TIME_WITHOUT_ZONE(Kind.UNPROCESSABLE),
    CLOCK_AHEAD(Kind.UNPROCESSABLE),
    TOO_OLD(Kind.UNPROCESSABLE),
    PAST_RETENTION(Kind.UNPROCESSABLE),
    CONFLICTING_VALUE(Kind.CONFLICT),
    FEED_ENTRY(Kind.UNPROCESSABLE),
    TOO_LARGE(Kind.TOO_LARGE),
    TOO_MANY_OBSERVATIONS(Kind.TOO_LARGE),
    BUSY(Kind.TOO_MANY),
    STORAGE_AWAY(Kind.UNAVAILABLE),
    DISK_FULL(Kind.FULL),
    NOT_STORED(Kind.BROKEN),
    SAME_KEY(Kind.CONFLICT),
    NOT_A_SHARE(Kind.UNPROCESSABLE),
    NOT_A_SPACE(Kind.UNPROCESSABLE),
    NOT_A_STATUS(Kind.UNPROCESSABLE),
    NEGATIVE_COUNT(Kind.UNPROCESSABLE),
    POSTS_ONLY(Kind.WRONG_METHOD),
    UNKNOWN_BODY(Kind.NOT_FOUND),
    UNKNOWN_DEVICE(Kind.NOT_FOUND),
    DEVICE_EXISTS(Kind.CONFLICT),
    WRONG_DEVICE_KEY(Kind.INVALID),
    UNKNOWN_SERIES(Kind.NOT_FOUND),
    WRONG_SPAN(Kind.INVALID),
    UNKNOWN_CORRECTION(Kind.NOT_FOUND),
    WRONG_RETENTION(Kind.INVALID),
    WRONG_IMPORT(Kind.INVALID),
    NO_OPERATOR_KEY(Kind.INVALID),
    FOREIGN_OPERATOR_KEY(Kind.INVALID),
    NOT_RUNNING(Kind.UNAVAILABLE),
    IMPORT_REFUSED(Kind.UNAVAILABLE);

    private final Kind kind;

    TelemetryError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
