package fr.parvis.kernel;

import java.util.Locale;

/**
 * One way in which a room can refuse. Each room has one {@code enum <Module>Error implements ErrorKey}; its title and
 * detail stand in {@code messages/<module>_{fr,en}.properties} under {@code error.<code>.title} and
 * {@code error.<code>.detail}, the detail with the exception's arguments as {@code {0}}, {@code {1}}…
 */
public interface ErrorKey {

    /** The constant's name, in upper case with underscores. */
    String name();

    /** What sort of refusal this is; decides the HTTP status. */
    Kind kind();

    /** {@code <module>.<name-in-kebab-case>}, stable, shown to machines. */
    default String code() {
        String room = getClass().getPackageName().replaceFirst("^fr\\.parvis\\.", "");
        return room + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sorts of refusal, with the HTTP status of each. */
    enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        WRONG_METHOD(405),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        TOO_MANY(429),
        BROKEN(500),
        UNAVAILABLE(503),
        FULL(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status (RFC 9110). */
        public int status() {
            return status;
        }
    }
}
