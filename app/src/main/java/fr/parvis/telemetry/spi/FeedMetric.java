package fr.parvis.telemetry.spi;

/** What a reading tells. Free and occupied are never derived from one another by a reader. */
public enum FeedMetric {
    /** Places or persons counted in. */
    OCCUPIED,
    /** Places left, as counted. */
    FREE,
    /** Places in all at that moment: capacity is a series, it changes. */
    CAPACITY,
    /** Share occupied, in percent. */
    OCCUPIED_PERCENT,
    /** Share free, in percent. */
    FREE_PERCENT,
    /** A {@link FeedStatus}. */
    STATUS,
    /** What the sign on site displays: a number of free places, or a word as {@link FeedStatus}. */
    DISPLAYED,
    /** One space: 1 occupied, 0 free. */
    SPACE
}
