package fr.parvis.identity.web;

import java.util.List;

/** The codes for the day when the telephone is lost, shown once. */
public record RecoveryView(List<String> codes) {}
