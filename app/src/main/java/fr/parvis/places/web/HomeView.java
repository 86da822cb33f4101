package fr.parvis.places.web;

import fr.parvis.ui.FigureView;
import fr.parvis.ui.Link;
import java.util.List;

/**
 * A town's home.
 *
 * @param liveUrl where its changes are heard, from this page on
 * @param welcome the town's own words; empty when it has none
 * @param open places where people go that are open now by their hours
 * @param parking car parks by neighbourhood
 * @param other places where people go whose hours say nothing of this moment
 * @param closed places where people go that are closed now
 */
public record HomeView(
        String liveUrl,
        String welcome,
        List<FigureView> open,
        List<Group> parking,
        List<FigureView> other,
        List<FigureView> closed) {

    /** Figures under one heading: a neighbourhood, or a commune on the page of a pooling body. */
    public record Group(String id, String title, List<FigureView> figures) {

        public boolean isSingle() {
            return figures.size() == 1;
        }
    }

    /** The ways to each neighbourhood; none where there are too few to be lost among. */
    public List<Link> ways() {
        return parking.size() < 3
                ? List.of()
                : parking.stream()
                        .map(group -> new Link(group.title(), "#" + group.id()))
                        .toList();
    }

    public boolean isEmpty() {
        return open.isEmpty() && parking.isEmpty() && other.isEmpty() && closed.isEmpty();
    }
}
