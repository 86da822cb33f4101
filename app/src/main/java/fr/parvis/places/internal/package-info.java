/** Live state of the places and what feeds it. */
@NullMarked
package fr.parvis.places.internal;

import org.jspecify.annotations.NullMarked;
