package fr.parvis.territory;

import fr.parvis.kernel.BodyId;

/** The places of one territory for one subject, which an act has made other towns' too. */
public record Entrusted(BodyId territory, Subject subject) {}
