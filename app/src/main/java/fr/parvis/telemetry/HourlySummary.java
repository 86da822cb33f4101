package fr.parvis.telemetry;

import java.time.Instant;

/**
 * An hour of a series, without corrections.
 *
 * @param hour its beginning
 * @param count observations in it
 * @param mean of the values, each counting the same
 * @param last the value at its latest instant
 */
public record HourlySummary(Instant hour, int count, double mean, double min, double max, double last) {}
