@NullMarked
package fr.parvis.identity.internal;

import org.jspecify.annotations.NullMarked;
