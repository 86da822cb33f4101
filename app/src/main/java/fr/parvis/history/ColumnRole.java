package fr.parvis.history;

/** What a column means. */
public enum ColumnRole {
    TIME,
    /** The hour, where the date stands in another column. */
    HOUR,
    PLACE,
    NAME,
    TYPE,
    OCCUPIED,
    FREE,
    PERCENT_OCCUPIED,
    PERCENT_FREE,
    CAPACITY,
    DISPLAYED,
    STATUS
}
