package fr.parvis.standards.following.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.Choice;
import java.util.List;

/**
 * The feeds that a body follows, and what feeds bring to it.
 *
 * @param dead names of feeds that somebody should look at
 * @param places our places, to bind; empty where the reader may not
 */
public record FeedsView(
        DeskFrame frame,
        String action,
        List<FeedLine> feeds,
        List<String> dead,
        List<BroughtLine> brought,
        List<Choice> places,
        boolean mayChange) {}
