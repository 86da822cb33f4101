package fr.parvis.places.web;

import org.jspecify.annotations.Nullable;

/** A device to make known. */
public record DeskDeviceForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String behind) {

    static final DeskDeviceForm EMPTY = new DeskDeviceForm(null, null, null);
}
