package fr.parvis.places.web;

/**
 * A map on which an officer shows where a place stands.
 *
 * @param data address of the document with the town's contours
 * @param tiles address pattern of the background; empty for none
 */
public record PointMap(String data, String tiles, String attribution) {}
