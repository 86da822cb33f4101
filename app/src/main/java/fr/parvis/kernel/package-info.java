/** Value types that every other room speaks: identifiers, places on earth, trust, errors and their words, commands. Knows nobody. */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package fr.parvis.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
