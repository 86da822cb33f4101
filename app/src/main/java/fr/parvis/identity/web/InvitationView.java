package fr.parvis.identity.web;

import fr.parvis.identity.Role;
import org.jspecify.annotations.Nullable;

/** @param role what the officer is invited as; null where the invitation does not serve any more */
public record InvitationView(String action, @Nullable Role role) {}
