/** Who did what: one hash-chained journal a body, written in the transaction of the change itself. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "database", "territory"})
package fr.parvis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
