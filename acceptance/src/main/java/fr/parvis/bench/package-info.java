/** Figures: each with the limit that this very machine sets, measured beside it in the same run. */
@NullMarked
package fr.parvis.bench;

import org.jspecify.annotations.NullMarked;
