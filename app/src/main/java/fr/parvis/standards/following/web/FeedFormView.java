package fr.parvis.standards.following.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.Choice;
import fr.parvis.ui.TableView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a feed.
 *
 * @param keepsSecret whether a secret is kept already
 * @param preview what a rehearsal found; null where there was none
 */
public record FeedFormView(
        DeskFrame frame,
        String title,
        String action,
        FeedForm form,
        boolean keepsSecret,
        List<Choice> dialects,
        List<Choice> beats,
        @Nullable Preview preview) {

    /** What would be taken and refused. */
    public record Preview(
            String sentence,
            @Nullable TableView taken,
            @Nullable TableView refused) {}
}
