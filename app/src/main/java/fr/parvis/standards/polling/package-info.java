/**
 * Asks followed feeds for news: bounded, polite, and never an address inside the house. What it reads goes to telemetry's
 * {@link fr.parvis.telemetry.spi.FeedSink}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Feed polling",
        allowedDependencies = {"kernel", "telemetry::spi"})
package fr.parvis.standards.polling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
