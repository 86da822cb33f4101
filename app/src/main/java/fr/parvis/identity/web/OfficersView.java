package fr.parvis.identity.web;

import fr.parvis.identity.Mandate;
import fr.parvis.identity.Role;
import fr.parvis.kernel.BusinessException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param mayChange whether the reader may invite and end */
public record OfficersView(
        String action,
        List<Mandate> mandates,
        boolean mayChange,
        List<Role> roles,
        InviteForm form,
        Instant now,
        @Nullable BusinessException refusal) {}
