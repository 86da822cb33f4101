/**
 * The feeds that bodies follow: kept with their secrets sealed, asked by one replica at a time, what they say given to the
 * body on whose ground each place stands.
 */
@NullMarked
@ApplicationModule(
        displayName = "Followed feeds",
        allowedDependencies = {
            "kernel",
            "database",
            "territory",
            "identity",
            "audit",
            "telemetry",
            "telemetry::spi",
            "places",
            "identity::desk",
            "standards.feeds",
            "standards.polling",
            "ui"
        })
package fr.parvis.standards.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
