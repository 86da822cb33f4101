package fr.parvis.forecast;

/**
 * All that is known at one instant about another to come.
 *
 * @param rules what each simple rule says, the naive ones first
 * @param echoes what was seen at that hour before
 * @param mood of the place
 */
record Outlook(double[] rules, Echoes echoes, Mood mood) {}
