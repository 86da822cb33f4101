/**
 * The database: starts the embedded PostgreSQL or joins an external one, keeps each body's rows to itself, backs up and
 * restores. Knows no business room.
 */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"kernel"})
package fr.parvis.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
