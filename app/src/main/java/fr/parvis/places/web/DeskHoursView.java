package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of opening hours.
 *
 * @param sentences the hours that hold now, as residents read them
 * @param expressible whether the form can say what holds now; else it stands empty, and only on demand
 * @param written the hours that hold now, in OpenStreetMap's syntax
 * @param days the weekdays, in the reader's language, from Monday
 * @param months the same, from January
 */
public record DeskHoursView(
        DeskFrame frame,
        String action,
        List<String> sentences,
        boolean expressible,
        boolean showsForm,
        String written,
        DeskHoursForm form,
        List<String> days,
        List<String> months) {

    /** The months to choose from at one end of the season, none first. */
    public List<Choice> months(String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "–", chosen.isEmpty()));
        for (int month = 1; month <= months.size(); month++) {
            String value = String.valueOf(month);
            choices.add(new Choice(value, months.get(month - 1), value.equals(chosen)));
        }
        return choices;
    }
}
