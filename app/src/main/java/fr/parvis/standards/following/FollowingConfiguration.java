package fr.parvis.standards.following;

import fr.parvis.standards.feeds.FeedDialects;
import fr.parvis.standards.polling.FeedPoller;
import fr.parvis.standards.polling.PollingSettings;
import io.vertx.core.Vertx;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The dialects that are read, and the one that asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PollingSettings.class, FollowingSettings.class})
class FollowingConfiguration {

    @Bean
    FeedDialects feedDialects() {
        return new FeedDialects();
    }

    @Bean
    FeedPoller feedPoller(
            PollingSettings settings, FeedDialects dialects, Delivery delivery, Vertx vertx, Clock clock) {
        return new FeedPoller(settings, dialects::find, delivery, vertx, clock);
    }
}
