package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import java.util.List;

/**
 * The form of opening hours.
 *
 * @param sentences the hours that hold now, as residents read them
 * @param expressible whether the form can say what holds now; else it stands empty, and only on demand
 * @param written the hours that hold now, in OpenStreetMap's syntax
 * @param days the weekdays, in the reader's language, from Monday
 */
public record DeskHoursView(
        DeskFrame frame,
        String action,
        List<String> sentences,
        boolean expressible,
        boolean showsForm,
        String written,
        DeskHoursForm form,
        List<String> days) {}
