/**
 * What people are told: one outbox, one ladder of channels for each person. Knows no business module: whoever has
 * something to say hands over a notice.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"kernel", "database", "audit", "identity", "identity::spi"})
package fr.parvis.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
