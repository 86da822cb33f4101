package fr.parvis.places.web;

import org.jspecify.annotations.Nullable;

/**
 * How a device reaches this installation with its credential.
 *
 * @param mqtt a command that publishes; null where the MQTT door is shut
 * @param tls whether that door speaks TLS
 * @param http where observations are posted
 */
public record DeskSending(@Nullable String mqtt, boolean tls, String http) {}
