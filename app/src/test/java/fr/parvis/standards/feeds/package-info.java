@NullMarked
package fr.parvis.standards.feeds;

import org.jspecify.annotations.NullMarked;
