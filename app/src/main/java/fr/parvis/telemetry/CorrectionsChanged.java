package fr.parvis.telemetry;

import fr.parvis.kernel.BodyId;

/**
 * A correction was laid over a series, or taken back. Published in memory after the commit, on the thread that
 * committed: whoever shows figures made of that series judges them anew.
 */
public record CorrectionsChanged(BodyId body, String device, Property property) {}
