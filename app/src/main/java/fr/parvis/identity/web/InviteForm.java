package fr.parvis.identity.web;

import org.jspecify.annotations.Nullable;

/** What an administrator fills in, as typed; dates are days of the town, the last included. */
public record InviteForm(
        @Nullable String mail,
        @Nullable String name,
        @Nullable String role,
        @Nullable String from,
        @Nullable String until) {

    static final InviteForm EMPTY = new InviteForm(null, null, null, null, null);
}
