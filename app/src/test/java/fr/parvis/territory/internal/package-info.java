@NullMarked
package fr.parvis.territory.internal;

import org.jspecify.annotations.NullMarked;
