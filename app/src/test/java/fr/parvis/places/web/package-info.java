@NullMarked
package fr.parvis.places.web;

import org.jspecify.annotations.NullMarked;
