@NullMarked
package fr.parvis.audit;

import org.jspecify.annotations.NullMarked;
