@NullMarked
package fr.parvis.doors;

import org.jspecify.annotations.NullMarked;
