package fr.parvis.places.web;

import org.jspecify.annotations.Nullable;

/** How many a place holds from a day on. */
public record DeskCapacityForm(
        @Nullable String capacity,
        @Nullable String since,
        @Nullable String reason) {

    static final DeskCapacityForm EMPTY = new DeskCapacityForm(null, null, null);
}
