package fr.parvis.identity.web;

import fr.parvis.identity.Mandate;
import fr.parvis.identity.Role;
import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Choice;
import fr.parvis.ui.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The officers of a body.
 *
 * @param frame what every page of the desk has
 * @param mayChange whether the reader may invite and end
 */
public record OfficersView(
        DeskFrame frame,
        String action,
        List<Mandate> mandates,
        boolean mayChange,
        List<Role> roles,
        InviteForm form,
        Instant now,
        @Nullable BusinessException refusal) {

    /** No role before one is chosen: the browser would take the first, the most powerful. */
    public List<Choice> roleChoices(Texts texts) {
        Choice none = new Choice("", texts.get("identity.invite.role.choose"), form.role() == null);
        Stream<Choice> choices = roles.stream()
                .map(role -> new Choice(
                        role.name(),
                        texts.get("identity.role." + role.name()),
                        role.name().equals(form.role())));
        return Stream.concat(Stream.of(none), choices).toList();
    }
}
