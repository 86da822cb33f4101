package fr.parvis.calendar;

import java.time.Instant;

/**
 * A stretch of time during which a place is open, or perhaps open.
 *
 * @param from included
 * @param to excluded
 */
public record OpeningInterval(Instant from, Instant to, OpeningState state) {}
