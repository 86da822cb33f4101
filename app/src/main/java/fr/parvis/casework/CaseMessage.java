package fr.parvis.casework;

import java.time.Instant;

/**
 * A line of the conversation of a case.
 *
 * @param name who said it, as the other side knows them
 */
public record CaseMessage(Instant at, Side side, String name, String text) {

    /** Whose line it is. */
    public enum Side {
        ASKER,
        OFFICER,
        /** Between officers; the asker does not see it. */
        NOTE
    }
}
