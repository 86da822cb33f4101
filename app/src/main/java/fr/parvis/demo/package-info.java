/** The demonstration town: real places, replayed figures, people one can be with one click. Absent unless asked for. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"kernel", "database", "territory", "identity", "telemetry", "places", "doors", "ui"})
package fr.parvis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
