package fr.parvis.telemetry.spi;

/** What a source says of a place in words. Open and full are different things, and so are closed and full. */
public enum FeedStatus {
    OPEN,
    CLOSED,
    /** Places are left. */
    AVAILABLE,
    ALMOST_FULL,
    FULL,
    /** The source says that its own figure is missing or out of order: numbers beside it are placeholders. */
    NO_DATA,
    /** The source says that it does not know. */
    UNKNOWN
}
