package fr.parvis.bench;

import java.util.List;

/** One subject of the bench: what it does, how, and the rows that come of it. */
interface Measure {

    /** Its word on the command line: {@code ./parvis bench listeners}. */
    String name();

    /** How it is measured, for the report: a few plain sentences. */
    String method();

    /** Measures. Whatever goes wrong ends the bench: no row is made of half a measurement. */
    List<Row> measure(Stage stage) throws Exception;
}
