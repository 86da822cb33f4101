package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.Choice;
import java.util.List;

/**
 * The sensors of a place.
 *
 * @param bound those that tell about it now
 * @param devices keys of the body's devices, to choose from
 */
public record DeskSensorsView(
        DeskFrame frame,
        String action,
        List<Bound> bound,
        List<String> devices,
        List<Choice> kinds,
        DeskSensorForm form) {

    /**
     * One of them.
     *
     * @param says what it tells, in words
     */
    public record Bound(String device, String kind, String says) {}
}
