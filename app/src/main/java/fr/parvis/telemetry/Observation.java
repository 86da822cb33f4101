package fr.parvis.telemetry;

import java.time.Instant;

/**
 * One observation as kept, with the word of a person over it where there is one.
 *
 * @param raw as sent
 * @param rule what was done to it on arrival
 * @param value what to use: the corrected value, else the one after the rule; NaN when a person said to ignore it
 * @param corrected whether a person's word stands over it
 */
public record Observation(Instant observedAt, double raw, Rule rule, double value, boolean corrected) {}
