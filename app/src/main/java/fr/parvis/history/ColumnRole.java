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
    /** People or vehicles that came since the line before. */
    IN,
    /** People or vehicles that left since the line before. */
    OUT,
    CAPACITY,
    DISPLAYED,
    STATUS
}
