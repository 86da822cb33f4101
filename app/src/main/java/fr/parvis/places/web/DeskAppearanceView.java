package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import java.util.List;

/**
 * The town's welcome words and colours.
 *
 * @param advice what was adjusted in the colours so that everybody can read, in sentences
 */
public record DeskAppearanceView(DeskFrame frame, String action, DeskAppearanceForm form, List<String> advice) {}
