package fr.parvis.history;

/** Takes what a reading finds, in the order of the file; nothing is kept by the reader. */
public interface HistorySink {

    /** A line that was understood; a file with one column per place gives several rows for one line. */
    void row(HistoryRow row);

    /** How something that can be meant in two ways was understood; before the first row where it concerns a column. */
    default void noted(ReadingNote note) {}

    /** A line that was not. */
    void refused(RefusedLine line);
}
