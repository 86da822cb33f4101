package fr.parvis.notifications.internal;

import fr.parvis.notifications.Rung;
import java.time.Instant;

/** One try, as it is kept. */
record Attempt(Instant at, Rung rung, Outcome outcome) {}
