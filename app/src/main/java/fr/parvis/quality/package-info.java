/**
 * Whether a count can be believed: the traps of real feeds, found in a history file or, reading by reading, in a live
 * series. Pure computation: no database, no framework.
 */
@NullMarked
@ApplicationModule(
        displayName = "Data quality",
        allowedDependencies = {"kernel", "history"})
package fr.parvis.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
