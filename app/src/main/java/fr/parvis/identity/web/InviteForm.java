package fr.parvis.identity.web;

import fr.parvis.identity.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator fills in; dates are days of the town, the last included. */
public record InviteForm(
        @Nullable String mail,
        @Nullable String name,
        @Nullable Role role,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {

    static final InviteForm EMPTY = new InviteForm(null, null, null, null, null);
}
