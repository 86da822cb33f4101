package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body's own places at the desk.
 *
 * @param alarms what waits for an officer: sources silent, doubtful or never heard, figures that residents contradict
 * @param closed those that have closed for good
 * @param addUrl where a place is added; null for who may not
 */
public record DeskPlacesView(
        DeskFrame frame,
        List<Link> alarms,
        List<Item> items,
        List<DeskClosing> closed,
        @Nullable String addUrl) {

    /** One place with its sources. */
    public record Item(FigureView figure, List<DeskSource> sources) {}
}
