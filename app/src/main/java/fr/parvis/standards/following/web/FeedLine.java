package fr.parvis.standards.following.web;

import org.jspecify.annotations.Nullable;

/**
 * One followed feed and how it is doing, in words.
 *
 * @param host without path or query, where keys may hide
 * @param tone of the tag: good, warning, bad or plain
 * @param problem null where all went well
 * @param edit its form; null where the reader may not change it
 * @param move where to stop it or to follow it again
 */
public record FeedLine(
        String name,
        String host,
        String dialect,
        String state,
        String tone,
        String heard,
        @Nullable String problem,
        String next,
        String places,
        String refused,
        String recorded,
        boolean active,
        @Nullable String edit,
        String move) {}
