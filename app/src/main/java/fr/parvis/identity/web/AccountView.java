package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.spi.BodyOfRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param name what a body calls the person in whose desk they may work; null where none does
 * @param mayChange whether this sign-in may add or change proofs
 */
public record AccountView(
        @Nullable String name,
        String mail,
        Assurance assurance,
        boolean mayChange,
        boolean password,
        List<KeyView> passkeys,
        List<BodyOfRequest.Desk> desks,
        List<SessionView> sessions) {}
