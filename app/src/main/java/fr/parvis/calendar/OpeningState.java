package fr.parvis.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What opening hours say of a moment.
 *
 * @param openness open, perhaps, closed
 * @param comment the remark of whoever wrote the hours, or the name of the holiday that brought this rule into play
 * @param guessedEnd whether this is the tail of an open end ({@code 17:00+}): nobody wrote when it closes
 */
public record OpeningState(Openness openness, @Nullable String comment, boolean guessedEnd) {

    /** Closed, and nothing to add. */
    public static final OpeningState CLOSED = new OpeningState(Openness.CLOSED, null, false);

    /** The same state under another remark. */
    public OpeningState saying(@Nullable String remark) {
        return remark == null || remark.equals(comment) ? this : new OpeningState(openness, remark, guessedEnd);
    }

    /** The tail after an open end: perhaps open. */
    public OpeningState guessed() {
        return new OpeningState(Openness.UNKNOWN, comment, true);
    }

    public boolean isClosed() {
        return openness == Openness.CLOSED;
    }
}
