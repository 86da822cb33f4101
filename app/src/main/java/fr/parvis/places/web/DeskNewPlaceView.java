package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.Choice;
import java.util.List;

/**
 * The form of a new place.
 *
 * @param closed services without which residents do not see the place, as far as they are not open, in a sentence each
 */
public record DeskNewPlaceView(
        DeskFrame frame, String action, List<String> closed, List<Choice> kinds, PointMap map, DeskNewPlaceForm form) {}
