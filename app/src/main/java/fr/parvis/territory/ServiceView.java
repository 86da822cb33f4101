package fr.parvis.territory;

import java.time.Instant;

/**
 * A service as it stands for the inhabitants of a body.
 *
 * @param decidedBy the body whose decision holds: itself, or the nearest above it
 * @param since when that decision was taken
 * @param inherited whether it was decided above
 */
public record ServiceView(TownService service, ServiceState state, Body decidedBy, Instant since, boolean inherited) {}
