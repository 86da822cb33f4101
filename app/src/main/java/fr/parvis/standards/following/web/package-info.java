/** The desk of followed feeds. */
@NullMarked
package fr.parvis.standards.following.web;

import org.jspecify.annotations.NullMarked;
