package fr.parvis.places;

import java.util.UUID;

/** One place of one body; unique across the installation (UUID version 7). */
public record PlaceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
