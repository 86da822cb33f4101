package fr.parvis.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines and columns as the component {@code components/table} shows them.
 *
 * @param caption what the table is about
 * @param columns from left to right; the first names its line
 * @param rows each with as many cells as there are columns
 */
public record TableView(String caption, List<Column> columns, List<Row> rows) {

    /** How the lines are sorted by a column now. */
    public enum Sort {
        NONE,
        UP,
        DOWN;

        public boolean sorted() {
            return this != NONE;
        }

        /** The value of {@code aria-sort}. */
        public @Nullable String aria() {
            return switch (this) {
                case NONE -> null;
                case UP -> "ascending";
                case DOWN -> "descending";
            };
        }
    }

    /**
     * A column.
     *
     * @param number whether it holds numbers, aligned to the end
     * @param href the address of the same list sorted by this column, or null where it does not sort
     */
    public record Column(
            String label, boolean number, @Nullable String href, Sort sort) {

        public Column(String label) {
            this(label, false, null, Sort.NONE);
        }
    }

    /** A line; its first cell leads to {@code href} when there is one. */
    public record Row(List<String> cells, @Nullable String href) {}
}
