package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.TableView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services of a town and the steps that each may take now.
 *
 * @param history what was decided over time; null before the first decision
 */
public record DeskServicesView(
        DeskFrame frame,
        String action,
        List<Line> lines,
        @Nullable TableView history) {

    /**
     * One service.
     *
     * @param state how far it is, in words, and who decided so
     * @param steps keys of the steps that it may take, the last part of their texts' keys
     * @param own whether the town decided itself, and may follow the body above again
     * @param reason what was typed, where the form came back
     */
    public record Line(String slug, String name, String state, List<String> steps, boolean own, String reason) {}
}
