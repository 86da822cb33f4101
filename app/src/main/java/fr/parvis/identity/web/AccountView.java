package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.spi.BodyOfRequest;
import java.util.List;

/** @param mayChange whether this sign-in may add or change proofs */
public record AccountView(
        String mail,
        Assurance assurance,
        boolean mayChange,
        boolean password,
        List<KeyView> passkeys,
        List<BodyOfRequest.Desk> desks,
        List<SessionView> sessions) {}
