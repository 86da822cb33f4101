package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.TableView;
import org.jspecify.annotations.Nullable;

/**
 * What a place holds over time.
 *
 * @param table null where nobody said anything yet
 */
public record DeskCapacityView(
        DeskFrame frame, String action, @Nullable TableView table, DeskCapacityForm form, String today) {}
