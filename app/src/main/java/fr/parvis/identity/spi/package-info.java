/** What other rooms tell identity: which body a request is about, and how letters leave. */
@NullMarked
@NamedInterface("spi")
package fr.parvis.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
