package fr.parvis.standards.polling;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of polling.
 *
 * @param concurrent feeds asked at once, the others wait
 * @param connectTimeout to open a connection
 * @param timeout for a whole answer, redirects and pages each anew
 * @param size of one answer, decompressed
 * @param redirects followed in a row
 * @param pages asked of one source that answers in parts
 * @param longestBackoff between attempts at a feed that fails
 * @param companionEvery how long a static document is kept before it is asked again
 * @param allowedHosts {@code host} or {@code host:port} that may be private: a counter in the town's own network
 */
@ConfigurationProperties("parvis.polling")
public record PollingSettings(
        @DefaultValue("8") int concurrent,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("32MB") DataSize size,
        @DefaultValue("3") int redirects,
        @DefaultValue("20") int pages,
        @DefaultValue("1h") Duration longestBackoff,
        @DefaultValue("6h") Duration companionEvery,
        @DefaultValue Set<String> allowedHosts) {}
