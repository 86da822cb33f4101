/**
 * What sensors, gateways, feeds and counting hands tell: the doors they come in by, the log they are kept in, the state
 * that pages read from memory. Knows no place and no town, only bodies by their number.
 */
@NullMarked
@ApplicationModule(
        displayName = "Telemetry",
        allowedDependencies = {"kernel", "database", "doors"})
package fr.parvis.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
