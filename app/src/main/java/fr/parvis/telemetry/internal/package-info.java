/** How observations are written and kept. */
@NullMarked
package fr.parvis.telemetry.internal;

import org.jspecify.annotations.NullMarked;
