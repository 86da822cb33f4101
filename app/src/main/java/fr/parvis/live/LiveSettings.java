package fr.parvis.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the live door.
 *
 * @param listeners at most so many at once
 * @param listenersPerAddress at most so many from one network address (a school shares one)
 * @param heartbeat a comment is sent so often, so that a broken line is noticed and a proxy keeps it open
 * @param patience a listener that takes nothing for so long is let go; it comes back by itself where it was
 */
@ConfigurationProperties("parvis.live")
public record LiveSettings(
        @DefaultValue("20000") int listeners,
        @DefaultValue("500") int listenersPerAddress,
        @DefaultValue("20s") Duration heartbeat,
        @DefaultValue("30s") Duration patience) {}
