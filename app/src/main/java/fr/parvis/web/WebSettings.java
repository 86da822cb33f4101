package fr.parvis.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the shell.
 *
 * @param bodyLimit the largest request body outside file uploads; larger ones get 413
 * @param gallery whether {@code /galerie} is served
 */
@ConfigurationProperties("parvis.web")
public record WebSettings(
        @DefaultValue("2MB") DataSize bodyLimit,
        @DefaultValue("true") boolean gallery) {}
