package fr.parvis.places.web;

import fr.parvis.places.Place;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.HoursView;
import fr.parvis.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place's own page. */
public record PlaceView(
        String liveUrl,
        Place place,
        String kind,
        FigureView figure,
        @Nullable HoursView hours,
        @Nullable DayView day,
        String routeUrl,
        String sheetUrl,
        PlaceAsks asks,
        @Nullable String runBy,
        List<Link> crumbs) {

    /** Whether there is a figure on the page that one may ask of where it comes from. */
    public boolean hasFigure() {
        return figure.showsNumber() || figure.showsUsual() || day != null;
    }
}
