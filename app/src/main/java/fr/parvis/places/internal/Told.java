package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.telemetry.spi.FeedStatus;

/**
 * What a source says of its place in a word, besides what it counts.
 *
 * @param word closed, full, open… three things that no number tells apart
 * @param trust how far the word can be trusted: since when it stands, and who says it
 */
record Told(FeedStatus word, Trust trust) {

    /** Whether it decides what is shown; otherwise the number does. */
    boolean decides() {
        return saysClosed() || saysFull();
    }

    boolean saysClosed() {
        return word == FeedStatus.CLOSED;
    }

    boolean saysFull() {
        return word == FeedStatus.FULL;
    }

    boolean saysNoData() {
        return word == FeedStatus.NO_DATA;
    }
}
