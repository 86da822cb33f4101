@NullMarked
package fr.parvis.identity.web;

import org.jspecify.annotations.NullMarked;
