package fr.parvis.standards.following;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.telemetry.FeedIntake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedCodeTests {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void isMadeOfTheNameAndToldApart() {
        assertThat(FeedCode.of("Parkings de la Métropole", List.of())).isEqualTo("parkings-de-la-m");
        assertThat(FeedCode.of("Été", List.of("ete"))).isEqualTo("ete-2");
        assertThat(FeedCode.of("Été", List.of("ete", "ete-2"))).isEqualTo("ete-3");
        assertThat(FeedCode.of("駐車場", List.of())).isEqualTo("flux");
    }

    @Test
    void keepsDevicesOfDifferentFeedsAndOfLongKeysApart() {
        assertThat(FeedIntake.deviceOf("a", "1")).isEqualTo("a:1").isNotEqualTo(FeedIntake.deviceOf("b", "1"));
        assertThat(FeedIntake.deviceOf("a", "urn/x+y#z"))
                .startsWith("a:urn-x-y-z~")
                .isNotEqualTo(FeedIntake.deviceOf("a", "urn/x+y+z"));
        String alike = "urn:ngsi-ld:OffStreetParking:a-very-long-identifier-of-a-car-park:";
        assertThat(FeedIntake.deviceOf("a", alike + 1))
                .hasSizeLessThanOrEqualTo(64)
                .isNotEqualTo(FeedIntake.deviceOf("a", alike + 2))
                .as("as it was before")
                .isEqualTo("a:urn:ngsi-ld:OffStreetParking:a-very-long-identifier-o~"
                        + Integer.toHexString(("a:" + alike + 1).hashCode()));
    }

    @Test
    void isDeadOnceItFailedForThreeBeats() {
        FollowedHealth fails = new FollowedHealth(NOW, NOW.minusSeconds(1_000), "x", List.of(), 3, 0, 0, 0, NOW);
        assertThat(fails.isDead(Duration.ofMinutes(1), NOW)).isTrue();
        assertThat(fails.isDead(Duration.ofMinutes(10), NOW)).isFalse();
        FollowedHealth first = new FollowedHealth(NOW, null, "x", List.of(), 1, 0, 0, 0, NOW);
        assertThat(first.isDead(Duration.ofMinutes(1), NOW)).isFalse();
        assertThat(FollowedHealth.UNKNOWN.isDead(Duration.ofMinutes(1), NOW)).isFalse();
    }
}
