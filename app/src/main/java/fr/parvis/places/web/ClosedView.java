package fr.parvis.places.web;

/**
 * What people read who have kept the address of a place that has closed for good.
 *
 * @param sentence since when
 */
public record ClosedView(String name, String sentence) {}
