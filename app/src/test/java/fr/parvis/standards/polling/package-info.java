@NullMarked
package fr.parvis.standards.polling;

import org.jspecify.annotations.NullMarked;
