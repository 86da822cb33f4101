package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of the body's places.
 *
 * @param judged whether no alert means that all is well: not so in the first minutes after a start
 * @param waiting those that nobody has seen yet
 * @param seen those that last and that somebody knows
 * @param over those that ended within a week
 */
public record DeskAlertsView(DeskFrame frame, boolean judged, List<Line> waiting, List<Line> seen, List<Line> over) {

    /**
     * One alert.
     *
     * @param href the place's desk
     * @param seenAction where the button « J’ai vu » leads; null where the officer may not, or it is seen or over
     */
    public record Line(
            String place,
            @Nullable String href,
            @Nullable String device,
            String sentence,
            String since,
            @Nullable String seenBy,
            @Nullable String seenAction) {}
}
