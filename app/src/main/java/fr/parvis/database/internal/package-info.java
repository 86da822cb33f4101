/** How the server is started, guarded, bootstrapped, migrated and saved. */
@NullMarked
package fr.parvis.database.internal;

import org.jspecify.annotations.NullMarked;
