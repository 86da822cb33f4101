/**
 * Reads a history file of any town: one tolerant reader for counts of car parks, pools and counters, whatever the
 * separator, the encoding, the names of the columns and the way of writing an instant.
 */
@NullMarked
@ApplicationModule(
        displayName = "History files",
        allowedDependencies = {"kernel"})
package fr.parvis.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
