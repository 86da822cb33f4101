package fr.parvis.standards.following;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Following feeds.
 *
 * @param enabled whether this replica may be the one that asks
 * @param check how often it is looked whether this replica is the one, and what it is to follow; a change made at the
 *     desk of this very replica is followed at once
 * @param feeds that one body may follow
 */
@ConfigurationProperties("parvis.following")
public record FollowingSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration check,
        @DefaultValue("50") int feeds) {}
