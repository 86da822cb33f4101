/**
 * What an adapter of a foreign feed implements and answers with. Adapters live on the roof
 * ({@code fr.parvis.standards.*}); telemetry receives what they read through {@link fr.parvis.telemetry.spi.FeedSink}
 * and judges it.
 */
@NullMarked
@NamedInterface("spi")
package fr.parvis.telemetry.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
