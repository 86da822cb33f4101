package fr.parvis.places.web;

import org.jspecify.annotations.Nullable;

/**
 * Which device tells about a place, and what it tells.
 *
 * @param device its key; for one sensor a space, what all their keys begin with
 * @param kind as in {@link fr.parvis.places.OpenPlace.Measure}
 * @param reset when a counter of entries and exits starts again, for that kind only
 */
public record DeskSensorForm(
        @Nullable String device,
        @Nullable String kind,
        @Nullable String reset) {

    static final DeskSensorForm EMPTY = new DeskSensorForm(null, null, "03:00");
}
