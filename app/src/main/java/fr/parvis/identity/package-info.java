/** People, the mandates that make officers of them, and how they prove who they are. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "database", "audit", "ui"})
package fr.parvis.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
