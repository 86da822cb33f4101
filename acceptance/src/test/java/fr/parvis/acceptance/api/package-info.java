/** The open interface, held to its own description. */
@NullMarked
package fr.parvis.acceptance.api;

import org.jspecify.annotations.NullMarked;
