package fr.parvis.standards.feeds;

/**
 * How much of a foreign document is read before it is refused as over the limits.
 *
 * @param bytes of the document as received, decompressed
 * @param depth of nesting
 * @param nodes values, elements, cells in all
 * @param text characters in one text
 * @param inflated bytes of a workbook once inflated
 * @param refusals kept of one document; the rest is counted in the last one
 */
public record FeedLimits(int bytes, int depth, int nodes, int text, int inflated, int refusals) {

    /** 32 MB, 64 deep, half a million values: a hundred times the largest real feed seen. */
    public static final FeedLimits DEFAULT = new FeedLimits(32 << 20, 64, 500_000, 65_536, 64 << 20, 1_000);
}
