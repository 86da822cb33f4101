package fr.parvis.standards.following.web;

import fr.parvis.ui.Choice;
import fr.parvis.ui.Link;
import java.util.List;

/**
 * A place that a feed brings, what it says now, and the places of ours that it measures.
 *
 * @param device its device, or what the devices of all its spaces begin with
 * @param from whose feed
 * @param says the figures; may be empty
 * @param bound our places that it measures
 * @param means what it can be to a place, the likeliest chosen; empty where it tells nothing that a place can use
 */
public record BroughtLine(
        String device, String name, String from, String says, String heard, List<Bound> bound, List<Choice> means) {

    /** A place of ours that it measures. */
    public record Bound(Link place, String slug, String kind, String word) {}
}
