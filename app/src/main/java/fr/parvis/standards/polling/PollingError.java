package fr.parvis.standards.polling;

import fr.parvis.kernel.ErrorKey;

/** Why a feed could not be fetched; the last one of a feed is its health's sentence. */
public enum PollingError implements ErrorKey {
    /** Not {@code http} or {@code https} with a plain host name: the address. */
    NOT_AN_ADDRESS(Kind.INVALID),
    /** The host is inside a private network, this machine or a cloud's metadata: the host. */
    PRIVATE_ADDRESS(Kind.FORBIDDEN),
    /** The host's name does not resolve: the host. */
    UNKNOWN_HOST(Kind.UNAVAILABLE),
    /** No connection, or it broke: the host. */
    CONNECTION_FAILED(Kind.UNAVAILABLE),
    /** Not finished in time: the host, the seconds allowed. */
    TIMED_OUT(Kind.UNAVAILABLE),
    /** Larger than allowed: the host, the bytes allowed. */
    TOO_LARGE(Kind.TOO_LARGE),
    /** Sent on too often, or from https to http: the host. */
    BAD_REDIRECT(Kind.UNAVAILABLE),
    /** An answer other than success: the host, the HTTP status. */
    ANSWERED(Kind.UNAVAILABLE),
    /** The document as a whole is refused: the reason, what it says. */
    DOCUMENT_REFUSED(Kind.UNPROCESSABLE),
    /** No reader for the dialect: its name. */
    NO_READER(Kind.NOT_FOUND),
    /** Too many feeds are being asked at this moment. */
    BUSY(Kind.TOO_MANY),
    /** What was read could not be kept. */
    NOT_KEPT(Kind.BROKEN);

    private final Kind kind;

    PollingError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
