package fr.parvis.territory;

import fr.parvis.kernel.BodyId;

/**
 * Take one step with a service of a body.
 *
 * @param author who decides, as shown in the history: a role and a name, never a credential
 * @param reason in one sentence, for the next council; may be empty
 */
public record MoveService(BodyId body, TownService service, ServiceStep step, String author, String reason) {}
