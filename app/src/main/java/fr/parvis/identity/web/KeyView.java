package fr.parvis.identity.web;

import java.time.Instant;

/** A passkey as its owner sees it. */
public record KeyView(String id, String label, Instant lastUsed) {}
