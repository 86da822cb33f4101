package fr.parvis.telemetry.spi;

import java.util.List;

/**
 * What one document said.
 *
 * @param sources the places it speaks of, each key once
 * @param readings what it says of them, in the document's order; every key is among the sources
 * @param refusals what could not be read, and why
 * @param entries how many entries the document held, read or refused; tells a pager when it has them all
 */
public record FeedPage(List<FeedSource> sources, List<FeedReading> readings, List<FeedRefusal> refusals, int entries) {

    public FeedPage {
        sources = List.copyOf(sources);
        readings = List.copyOf(readings);
        refusals = List.copyOf(refusals);
    }

    /** A document that says nothing we can use. */
    public static FeedPage refused(FeedRefusal refusal) {
        return new FeedPage(List.of(), List.of(), List.of(refusal), 0);
    }

    /** Whether the document as a whole was refused. */
    public boolean isRefused() {
        return sources.isEmpty() && readings.isEmpty() && !refusals.isEmpty();
    }
}
