package fr.parvis.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the shell.
 *
 * @param bodyLimit the largest request body outside file uploads; larger ones get 413
 * @param hosting who lends the machine that this installation runs on: name, address and telephone, for the legal notice
 *     ({@code PARVIS_HOSTING})
 * @param gallery whether {@code /galerie} is served
 */
@ConfigurationProperties("parvis.web")
public record WebSettings(
        @DefaultValue("2MB") DataSize bodyLimit,
        @DefaultValue("") String hosting,
        @DefaultValue("true") boolean gallery) {}
