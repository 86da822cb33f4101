/** Pages, live fragments and open interfaces of the places. */
@NullMarked
package fr.parvis.places.web;

import org.jspecify.annotations.NullMarked;
