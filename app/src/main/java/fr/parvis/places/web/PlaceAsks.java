package fr.parvis.places.web;

import org.jspecify.annotations.Nullable;

/**
 * What a place's page asks of people: is this what you see, shall we tell you when there is room.
 *
 * @param action address of the place's page, without slash at the end
 * @param id of the sentence that counts answers, so that a live page can renew it
 * @param asks whether there is anything to confirm
 * @param counted who confirmed in the last hour, in a sentence; null when nobody did
 * @param offers whether to offer a letter: only where there is no room now
 * @param done what was just done, in a sentence; null on other visits
 * @param mail as they typed it
 * @param error what is wrong with it, or with the answer; null where nothing is
 */
public record PlaceAsks(
        String action,
        String id,
        boolean asks,
        @Nullable String counted,
        boolean offers,
        @Nullable String done,
        String mail,
        @Nullable String error) {}
