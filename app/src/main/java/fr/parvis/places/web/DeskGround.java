package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.Contours;
import fr.parvis.territory.Whereabouts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a point is on a body's own ground, as far as contours are known. */
@Component
class DeskGround {

    private final Bodies bodies;
    private final Whereabouts whereabouts;
    private final Contours contours;

    DeskGround(Bodies bodies, Whereabouts whereabouts, Contours contours) {
        this.bodies = bodies;
        this.whereabouts = whereabouts;
        this.contours = contours;
    }

    /** False only where it is known: on another commune's ground, or on nobody's while the body's contour is drawn. */
    boolean holds(BodyId body, GeoPoint point) {
        List<BodyId> own = bodies.listCommunes(body).stream().map(Body::id).toList();
        return own.isEmpty()
                || whereabouts
                        .bodyAt(point)
                        .map(commune -> own.contains(commune.id()))
                        .orElseGet(() -> contours.findCentre(body).isEmpty());
    }
}
