package fr.parvis.history;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * What the reader made of a file, so that a person can check it.
 *
 * @param charset the encoding found
 * @param separator the character between cells
 * @param columns the header that was taken for each meaning
 * @param naive whether instants came without a zone
 * @param measure what the counts are
 * @param lines lines read, the header included
 * @param rows rows handed on
 * @param refused lines refused
 * @param notes what could have been meant otherwise, the first hundred
 */
public record HistoryReport(
        Charset charset,
        char separator,
        Map<ColumnRole, String> columns,
        boolean naive,
        Measure measure,
        long lines,
        long rows,
        long refused,
        List<ReadingNote> notes) {

    /** What the file counts. */
    public enum Measure {
        OCCUPIED,
        FREE,
        PERCENT_OCCUPIED,
        PERCENT_FREE,
        /** Entries and exits. */
        PASSAGES
    }
}
