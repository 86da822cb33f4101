package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.TableView;
import org.jspecify.annotations.Nullable;

/**
 * What the doors refused.
 *
 * @param table null where nothing was refused
 * @param older address of the page after this one; null on the last
 */
public record DeskQuarantineView(
        DeskFrame frame,
        @Nullable TableView table,
        @Nullable String older) {}
