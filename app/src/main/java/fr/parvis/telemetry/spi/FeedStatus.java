package fr.parvis.telemetry.spi;

import java.util.Arrays;
import java.util.Optional;

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
    UNKNOWN;

    /** The word that is kept as this number. */
    public static Optional<FeedStatus> find(double ordinal) {
        return Arrays.stream(values())
                .filter(status -> status.ordinal() == ordinal)
                .findFirst();
    }
}
