package fr.parvis.places.web;

/**
 * What people read who have kept the address of a place that has closed for good, or whose service the town has closed.
 *
 * @param sentence since when, or what is closed
 * @param onwards where the town's page leads them, in words
 */
public record ClosedView(String name, String sentence, String onwards) {}
