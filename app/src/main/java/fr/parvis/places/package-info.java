/**
 * Places people go to — pool, car park, library, recycling centre, counter — with honest live figures: who says it,
 * how old it is, how far it can be trusted, and what is usual when nobody says anything.
 */
@NullMarked
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {
            "kernel",
            "database",
            "territory",
            "identity",
            "identity::spi",
            "identity::desk",
            "audit",
            "calendar",
            "forecast",
            "quality",
            "telemetry",
            "telemetry::spi",
            "live",
            "doors",
            "ui"
        })
package fr.parvis.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
