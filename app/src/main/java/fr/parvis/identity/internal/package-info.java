/** How credentials, links and sessions are made, kept and checked. */
@NullMarked
package fr.parvis.identity.internal;

import org.jspecify.annotations.NullMarked;
