/** The application: one room a package, four storeys, described in {@code docs/decisions}. */
@NullMarked
package fr.parvis;

import org.jspecify.annotations.NullMarked;
