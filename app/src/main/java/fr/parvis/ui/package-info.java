/**
 * What every page shares and every room may use: texts in two languages, pages, view records of the common components,
 * the theme of a town. Knows no room of the town; the shell that wears it stands in {@code web}.
 */
@NullMarked
@ApplicationModule(
        displayName = "User interface",
        allowedDependencies = {"kernel", "territory"})
package fr.parvis.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
