package fr.parvis.casework;

import java.time.LocalDate;

/**
 * What happens next, and by when; an open case always has one.
 *
 * @param what in words that the asker understands
 */
public record NextStep(String what, LocalDate on) {}
