/** A town in a box: sensors that replay real recordings and speak the public protocols only. */
@NullMarked
package fr.parvis.simulator;

import org.jspecify.annotations.NullMarked;
