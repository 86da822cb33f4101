/**
 * Foreign parking and attendance feeds. Formats (JSON, NGSI, XML, CSV, XLSX) are code and become one tree; what a town
 * calls its fields is data: one file per dialect under {@code feeds/dialects}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Foreign feeds",
        allowedDependencies = {"kernel", "telemetry::spi"})
package fr.parvis.standards.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
