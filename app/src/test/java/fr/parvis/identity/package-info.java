@NullMarked
package fr.parvis.identity;

import org.jspecify.annotations.NullMarked;
