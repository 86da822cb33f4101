/**
 * Who is who on the map of France: the official tree of public bodies and its neighbourhoods, who is competent for what
 * and since when, which services a body has switched on, and which town a request is for.
 */
@NullMarked
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {"kernel", "database"})
package fr.parvis.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
