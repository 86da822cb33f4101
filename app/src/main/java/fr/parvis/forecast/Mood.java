package fr.parvis.forecast;

/**
 * What kind of time a place goes through, told by its own past alone.
 *
 * @param strangeness as {@link Habit} has it: under 0 where the clock tells more than the last hours
 * @param drift as {@link Drift} has it: over 0 where yesterday tells more than a week ago
 */
record Mood(double strangeness, double drift) {}
