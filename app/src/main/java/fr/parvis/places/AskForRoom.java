package fr.parvis.places;

import fr.parvis.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to be told once when there is room.
 *
 * @param town word in addresses of the town whose page they were on: the letter's link leads back there
 * @param host host name of the town's own that they were on; null on the installation's address
 * @param mail as they typed it
 * @param language {@code fr} or {@code en}
 * @param address where they ask from; never kept, only a hash of it until the hour is over
 */
public record AskForRoom(
        BodyId body, PlaceId place, String town, @Nullable String host, String mail, String language, String address) {}
