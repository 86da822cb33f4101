/** The doors for data: HTTP and MQTT. */
@NullMarked
package fr.parvis.telemetry.web;

import org.jspecify.annotations.NullMarked;
