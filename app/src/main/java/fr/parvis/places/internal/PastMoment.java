package fr.parvis.places.internal;

import java.time.Instant;

/** How many there were, as a source saw it. */
record PastMoment(Instant at, double occupied, int capacity) {}
