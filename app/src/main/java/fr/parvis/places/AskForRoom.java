package fr.parvis.places;

import fr.parvis.kernel.BodyId;

/**
 * Somebody asks to be told once when there is room.
 *
 * @param town word in addresses of the town whose page they were on: the letter's link leads back there
 * @param mail as they typed it
 * @param language {@code fr} or {@code en}
 * @param address where they ask from; never kept, only a hash of it until the hour is over
 */
public record AskForRoom(BodyId body, PlaceId place, String town, String mail, String language, String address) {}
