package fr.parvis.casework;

import fr.parvis.identity.PersonId;

/**
 * The officer who holds a case: the face that the asker is shown.
 *
 * @param name what their body calls them
 */
public record CaseOwner(PersonId person, String name) {}
