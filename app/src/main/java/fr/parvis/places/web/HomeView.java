package fr.parvis.places.web;

import fr.parvis.ui.FigureView;
import java.util.List;

/**
 * A town's home.
 *
 * @param liveUrl where its changes are heard, from this page on
 * @param welcome the town's own words; empty when it has none
 * @param attendance places where people go, those that count first
 * @param parking car parks by neighbourhood
 */
public record HomeView(String liveUrl, String welcome, List<FigureView> attendance, List<Group> parking) {

    /** Figures under one heading: a neighbourhood, or a commune on the page of a pooling body. */
    public record Group(String id, String title, List<FigureView> figures) {}

    public boolean isEmpty() {
        return attendance.isEmpty() && parking.isEmpty();
    }
}
