package fr.parvis.telemetry.spi;

import java.util.Locale;

/**
 * Something in a feed that could not be read.
 *
 * @param where the line or element: {@code line 14}, {@code features/3}, {@code document}, {@code companion}
 * @param reason why
 * @param excerpt what stood there, at most 120 characters, on one line
 */
public record FeedRefusal(String where, Reason reason, String excerpt) {

    /** Why something is refused; the sentence is the message {@code feed.refusal.<name>}. */
    public enum Reason {
        /** Bytes that are no document of the announced format. */
        MALFORMED,
        /** A web page where data was expected. */
        WEB_PAGE,
        /** The source answers with an error of its own; the excerpt is what it says. */
        ERROR_PAYLOAD,
        /** Bytes that are not text in the announced encoding. */
        ENCODING,
        /** Larger, deeper or longer than the limits. */
        OVER_LIMIT,
        /** A document type declaration or an entity: never followed. */
        ENTITIES,
        /** No entry was found where the dialect expects them. */
        NO_ENTRIES,
        /** An entry without an identifier. */
        NO_KEY,
        /** Two entries under one identifier. */
        SHARED_KEY,
        /** Not a number. */
        NOT_A_NUMBER,
        /** Not a date, or an impossible one. */
        NOT_A_DATE,
        /** A status word that the dialect does not know. */
        UNKNOWN_WORD,
        /** A position that is not on earth, or in an undeclared reference system. */
        NOT_A_POSITION,
        /** A line with more or fewer cells than the header. */
        COLUMNS,
        /** A place on the ground of a body that the follower does not speak for. */
        ELSEWHERE;

        /** The key of the sentence in the message files. */
        public String messageKey() {
            return "feed.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
