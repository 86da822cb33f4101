/** Parvis seen from outside: the packed application in its own process, asked through its public doors only. */
@NullMarked
package fr.parvis.acceptance;

import org.jspecify.annotations.NullMarked;
