package fr.parvis.identity.web;

import java.time.Instant;

/** A session as its owner sees it. */
public record SessionView(String handle, String device, Instant since, Instant lastUsed, boolean current) {}
