package fr.parvis.telemetry.spi;

import org.jspecify.annotations.Nullable;

/**
 * How a source hands out its entries in parts.
 *
 * @param offset the query parameter that skips entries
 * @param limit the query parameter that bounds the part
 * @param size entries asked for at a time
 * @param totalHeader the answer's header with the number of entries in all, where there is one
 */
public record FeedPaging(
        String offset, String limit, int size, @Nullable String totalHeader) {}
