package fr.parvis.identity;

import java.time.Instant;

/**
 * Who is asking, as a handler's parameter. Says nothing about mandates: these are looked up for each request.
 *
 * @param since when they signed in
 */
public record SignedIn(PersonId person, Assurance assurance, Instant since) {}
