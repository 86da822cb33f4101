/**
 * One desk: whatever a person asks for is a case with an owner, a next step, a date and, where the law gives one, a
 * clock. The legal clock stands alone and can be asked on the command line.
 */
@NullMarked
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"kernel", "database", "audit", "identity"})
package fr.parvis.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
