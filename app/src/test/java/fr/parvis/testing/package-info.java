/** What every test shares: a real database, fresh for each that asks. */
@NullMarked
package fr.parvis.testing;

import org.jspecify.annotations.NullMarked;
