/**
 * Time as a town lives it: public and school holidays, the sun, opening hours and how to say them. Knows no business.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"kernel"})
package fr.parvis.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
