/**
 * The doors: one public port for everything. Live listeners and high-rate intake are answered here, on event loops;
 * pages and forms are passed on to the servlet container behind, which only loopback can reach.
 */
@NullMarked
@ApplicationModule(displayName = "Doors", allowedDependencies = "kernel")
package fr.parvis.doors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
