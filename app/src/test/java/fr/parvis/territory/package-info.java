@NullMarked
package fr.parvis.territory;

import org.jspecify.annotations.NullMarked;
