package fr.parvis.forecast;

import java.time.Instant;

/**
 * What a place will probably be like.
 *
 * @param at the instant it speaks of
 * @param value people or vehicles inside, in the unit of the observations
 * @param low four times in five the truth is between this…
 * @param high …and this
 */
public record Forecast(Instant at, double value, double low, double high) {}
