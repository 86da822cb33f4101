package fr.parvis.places.web;

import fr.parvis.ui.FigureView;
import fr.parvis.ui.Link;
import java.util.List;

/**
 * The body's own places at the desk.
 *
 * @param alarms what waits for an officer: sources silent, doubtful or never heard, figures that residents contradict
 */
public record DeskPlacesView(DeskFrame frame, List<Link> alarms, List<Item> items) {

    /** One place with its sources. */
    public record Item(FigureView figure, List<DeskSource> sources) {}
}
