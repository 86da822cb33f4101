/** Reading opening hours in OpenStreetMap's syntax and working out the plan of one day from them. */
@NullMarked
package fr.parvis.calendar.internal;

import org.jspecify.annotations.NullMarked;
