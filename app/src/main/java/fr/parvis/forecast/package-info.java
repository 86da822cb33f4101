/**
 * What is usual at a place and what comes next: the usual curve by kind of day, and a forecast with its interval that
 * never does much worse than the best naive rule. Pure computation: no database, no framework.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forecast",
        allowedDependencies = {"kernel", "history"})
package fr.parvis.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
