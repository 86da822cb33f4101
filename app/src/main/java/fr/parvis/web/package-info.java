/** The roof: what every page wears, how errors are told, whose town a request is for. */
@NullMarked
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"kernel", "database", "territory", "identity", "identity::spi", "identity::desk", "ui"})
package fr.parvis.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
