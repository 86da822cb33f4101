@NullMarked
package fr.parvis.standards.following;

import org.jspecify.annotations.NullMarked;
