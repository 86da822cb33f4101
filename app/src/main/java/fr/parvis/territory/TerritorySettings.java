package fr.parvis.territory;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the territory.
 *
 * @param refresh how soon a change made by another process (an import on the command line, a replica) is seen here
 * @param tellMergers whether this process tells the rooms of merged bodies; false in a command, where no room listens
 * @param address where residents reach this installation, scheme and host: no town can have this host to itself
 */
@ConfigurationProperties("parvis.territory")
public record TerritorySettings(
        @DefaultValue("30s") Duration refresh,
        @DefaultValue("true") boolean tellMergers,
        @DefaultValue("http://localhost:8080") URI address) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    /** Whether a host name, in lower case and without a port, is the installation's own: all towns answer there. */
    boolean isOwnHost(String name) {
        return LOOPBACK.contains(name) || name.equalsIgnoreCase(address.getHost());
    }
}
