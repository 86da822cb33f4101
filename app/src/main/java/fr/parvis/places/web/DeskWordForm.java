package fr.parvis.places.web;

import org.jspecify.annotations.Nullable;

/** One tap: which button, and how long it stands. */
public record DeskWordForm(@Nullable String says, @Nullable String lasts) {

    static final DeskWordForm EMPTY = new DeskWordForm(null, DeskLasts.ONE_HOUR.key());
}
