package fr.parvis.history;

import fr.parvis.kernel.ErrorKey;

/** Why a whole file cannot be read. */
public enum HistoryError implements ErrorKey {
    /** A folder, a pipe or a device, which would be waited for: names it. */
    NO_FILE(Kind.INVALID),
    /** No line at all. */
    EMPTY_FILE(Kind.INVALID),
    /** No column looks like an instant: names the headers. */
    NO_TIME_COLUMN(Kind.INVALID),
    /** No column looks like a count: names the headers. */
    NO_VALUE_COLUMN(Kind.INVALID),
    /** Entries and exits where an attendance is needed: names the columns. */
    PASSAGES(Kind.INVALID),
    /** Entries without exits, or exits without entries: names the column. */
    HALF_OF_PASSAGES(Kind.INVALID),
    /** Entries and exits that are counted on and on, where each line's own are needed: names the columns. */
    RUNNING_TOTALS(Kind.INVALID),
    /** The file was read and no observation was found in it. */
    NOTHING_TO_READ(Kind.INVALID),
    /** No such time zone: names it. */
    UNKNOWN_ZONE(Kind.INVALID);

    private final Kind kind;

    HistoryError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
