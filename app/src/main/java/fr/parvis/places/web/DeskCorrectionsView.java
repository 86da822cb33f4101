package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.Choice;
import java.util.List;

/**
 * Corrections of one series of a place.
 *
 * @param series the series of the place's sources; empty when none ever spoke
 */
public record DeskCorrectionsView(
        DeskFrame frame,
        String action,
        List<Choice> series,
        List<Choice> modes,
        DeskCorrectionForm form,
        List<Line> lines) {

    /** One correction in a sentence; {@code standing} while nobody took it back. */
    public record Line(int id, String sentence, String reason, String author, boolean standing) {}
}
