/** The roof over all rooms: shell, error pages, gallery, languages, files that browsers load. */
@NullMarked
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"kernel", "ui", "identity"})
package fr.parvis.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
