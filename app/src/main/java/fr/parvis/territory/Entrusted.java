package fr.parvis.territory;

import fr.parvis.kernel.BodyId;

/** What a territory has handed to a body above it by an act: it now serves whoever that body serves. */
public record Entrusted(BodyId territory, Subject subject) {}
