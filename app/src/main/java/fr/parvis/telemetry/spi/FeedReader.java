package fr.parvis.telemetry.spi;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one dialect of foreign feed: bytes in, a {@link FeedPage} out. Pure: no network, no clock, no state, so one
 * instance serves every town at once.
 */
public interface FeedReader {

    /** The dialect's name, in kebab case, as a town's feed names it. */
    String dialect();

    /** What people who choose are shown, in their language: the source and what to know of it. */
    default String title(Locale language) {
        return dialect();
    }

    /**
     * Reads one document. What cannot be read comes back as refusals, one each; a document that cannot be read at all
     * comes back as a page with a single refusal. Values are passed on as the source states them, negative or over
     * capacity included: judging them is not the reader's business.
     *
     * @param body the document; the reader stops at its own limits and does not close it
     */
    FeedPage read(InputStream body, FeedContext context);

    /** How to ask for the next part where the source answers in parts. */
    default Optional<FeedPaging> paging() {
        return Optional.empty();
    }
}
