package fr.parvis.standards.following;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to be followed.
 *
 * @param header null where the source asks for none
 */
public record SubscriptionDraft(
        String name,
        String dialect,
        URI address,
        @Nullable URI companion,
        ZoneId zone,
        Duration every,
        Map<String, String> settings,
        @Nullable Header header) {

    public SubscriptionDraft {
        settings = Map.copyOf(settings);
    }

    /**
     * A secret request header, an API key for one.
     *
     * @param value null: as it is kept already
     */
    public record Header(String name, @Nullable String value) {

        /** Without the value. */
        @Override
        public String toString() {
            return name;
        }
    }
}
