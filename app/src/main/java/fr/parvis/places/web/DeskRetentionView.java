package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.TableView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a body keeps what was measured, and what all bodies' measurements take on the disk.
 *
 * @param mayChange whether the reader may change it
 * @param months what each month takes; null before the first measurement
 */
public record DeskRetentionView(
        DeskFrame frame,
        String action,
        DeskRetentionForm form,
        boolean mayChange,
        List<Line> disk,
        @Nullable TableView months) {

    /** One line of the gauge. */
    public record Line(String name, String size) {}
}
