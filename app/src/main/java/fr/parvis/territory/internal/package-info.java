/** How the official files are read, compared with what is known and drawn on the map. */
@NullMarked
package fr.parvis.territory.internal;

import org.jspecify.annotations.NullMarked;
