package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.ServiceState;
import fr.parvis.territory.TownService;
import java.time.Instant;

/** What a body itself has decided about a service. */
public record ServiceRow(BodyId body, TownService service, ServiceState state, Instant since) {}
