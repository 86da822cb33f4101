package fr.parvis.identity.web;

import fr.parvis.identity.Mandate;
import fr.parvis.identity.Role;
import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.kernel.BusinessException;
import java.time.Instant;
import java.util.List;
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
        @Nullable BusinessException refusal) {}
