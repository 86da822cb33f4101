/** Live state on its way out: topics with a last value, and the listeners that hear each change once. */
@NullMarked
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"kernel", "doors"})
package fr.parvis.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
