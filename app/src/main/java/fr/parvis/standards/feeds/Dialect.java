package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedPaging;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one source writes: a format and the entries in it. Comes from a file, so that towns differ by data.
 *
 * @param name in kebab case
 * @param title for people who choose, in French
 * @param titleInEnglish the same; the French one where the file gives none
 * @param crs the reference system of positions, {@code EPSG:…}
 * @param decimalComma whether {@code 0,5} is a half
 * @param zone of stamps without one, where the source always writes in the same; else the feed's
 * @param paging how to ask for the next part
 */
record Dialect(
        String name,
        String title,
        String titleInEnglish,
        Format format,
        FormatOptions options,
        String crs,
        boolean decimalComma,
        @Nullable ZoneId zone,
        List<Block> blocks,
        @Nullable FeedPaging paging) {}
