package fr.parvis.places.web;

import org.jspecify.annotations.Nullable;

/**
 * The page behind a letter's link.
 *
 * @param title what this page says first
 * @param text what happens next
 * @param confirmAction where the button to confirm leads; null where nothing is to confirm
 * @param stopAction where the button to stop leads; null where nothing is to stop
 * @param placeUrl the place's page; null where it is not known any more
 */
public record RoomWatchView(
        String title,
        String text,
        @Nullable String confirmAction,
        @Nullable String stopAction,
        @Nullable String placeUrl) {}
