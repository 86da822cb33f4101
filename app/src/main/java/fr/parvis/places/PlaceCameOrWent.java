package fr.parvis.places;

/**
 * A place is new on the square, or closed for good. Published in memory only.
 *
 * @param came false where it went
 */
public record PlaceCameOrWent(Place place, boolean came) {}
