package fr.parvis.places.web;

import org.jspecify.annotations.Nullable;

/**
 * What an officer types of a new place.
 *
 * @param role who answers there, by what they do
 * @param face how they are called
 */
public record DeskNewPlaceForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String role,
        @Nullable String face,
        @Nullable String telephone,
        @Nullable String capacity) {

    static final DeskNewPlaceForm EMPTY = new DeskNewPlaceForm(null, null, null, null, null, null, null, null, null);
}
