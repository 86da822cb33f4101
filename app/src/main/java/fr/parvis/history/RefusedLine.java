package fr.parvis.history;

/**
 * A line that could not be read.
 *
 * @param line its number in the file, from 1
 * @param reason why
 * @param cell what could not be read, cut to 60 characters, with a mark in the place of each byte that is no text
 */
public record RefusedLine(long line, Reason reason, String cell) {

    private static final int SHOWN = 60;

    public RefusedLine {
        cell = cell.replace('\0', '\u2400').replace(Encodings.NO_LETTER, '\ufffd');
        cell = cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
    }

    /** The ways in which a line can be unreadable. */
    public enum Reason {
        /** Longer than any line of a history file. */
        TOO_LONG,
        /** A byte that is no letter in the encoding of the file, or that is zero. */
        NOT_TEXT,
        /** The instant is missing or written in a way that is not known. */
        NO_INSTANT,
        /** The instant is before 1990, as a clock that nobody has set since its power came back says. */
        CLOCK_NOT_SET,
        /** The instant is after 2100: no history knows it, and times near the end of all cannot be reckoned with. */
        CLOCK_BEYOND,
        /** There is no number where the count should be. */
        NO_NUMBER,
        /** The place has no key. */
        NO_PLACE,
        /** One place more than the limit of the reading. */
        TOO_MANY_PLACES,
        /** One observation more than the limit of the reading. */
        TOO_MANY_ROWS,
        /** A strict reading only: the local time falls in the hour that spring skips. */
        SKIPPED_HOUR,
        /** A strict reading only: the hour that autumn repeats, and nothing tells which of the two it is. */
        REPEATED_HOUR,
        /** A strict reading only: a quote opens and never closes, so nobody knows where its cell ends. */
        UNCLOSED_QUOTE,
        /** A strict reading only: one figure is no number; the others of the line are taken. */
        FIGURE_LEFT_OUT
    }
}
