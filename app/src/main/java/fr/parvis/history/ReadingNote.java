package fr.parvis.history;

import fr.parvis.kernel.Phrases;
import java.util.Locale;

/**
 * How something in a file was understood, where it could have been meant otherwise: for a person to check.
 *
 * @param line where it stands, from 1; the header's for a column
 * @param kind what was understood
 * @param subject the words of the file
 */
public record ReadingNote(long line, Kind kind, String subject) {

    /** What can be understood in more than one way. */
    public enum Kind {
        /** A column of percentages of people or vehicles inside. */
        PERCENT_OCCUPIED,
        /** A column of percentages of places left. */
        PERCENT_FREE,
        /** A rate that never leaves 0–1: multiplied by a hundred. */
        SHARE,
        /** Each of these columns is one place. */
        COLUMN_PER_PLACE,
        /** No known name: taken for the count because nothing else could be. */
        COUNT_GUESSED,
        /** No known name: taken for the capacity because it is steady and never below the other. */
        CAPACITY_GUESSED,
        /** A column of numbers of which nobody knows what they are. */
        COLUMN_LEFT_OUT,
        /** Entries and exits, taken as passages since the line before. */
        PASSAGES,
        /** A comma before three digits, taken as the mark of thousands. */
        THOUSANDS
    }

    /** The name of the kind for machines. */
    public String code() {
        return "history.note." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The note in a language. */
    public String sentence(Locale language) {
        return Phrases.of("history", language).say(code(), subject);
    }
}
