package fr.parvis.territory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the territory.
 *
 * @param refresh how soon a change made by another process (an import on the command line, a replica) is seen here
 * @param tellMergers whether this process tells the rooms of merged bodies; false in a command, where no room listens
 */
@ConfigurationProperties("parvis.territory")
public record TerritorySettings(
        @DefaultValue("30s") Duration refresh,
        @DefaultValue("true") boolean tellMergers) {}
