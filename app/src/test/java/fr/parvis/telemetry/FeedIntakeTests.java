package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Scope;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedIntakeTests {

    /** Their keys are cut alike and marked alike: {@code Aa} and {@code BB} have one hash. */
    private static final String LONG = "urn:ngsi-ld:OffStreetParking:a-very-long-identifier-of-a-car-park:";

    @Test
    void keepsSourcesApartAndRefusesByNameTheOneWhoseKeyIsTaken() {
        try (TelemetryRig rig = TelemetryRig.start(Map.of())) {
            FeedTaken taken = rig.get(FeedIntake.class)
                    .take(TelemetryRig.TOWN, "metro", page("P/1", "P#1", LONG + "Aa", LONG + "BB"));
            assertThat(taken.refused()).isEqualTo(1);
            assertThat(rig.count("select count(distinct series_id) from telemetry.observation"))
                    .isEqualTo(3);
            TelemetryRig.await(() -> Scope.of(TelemetryRig.TOWN)
                    .<List<QuarantinedMessage>, RuntimeException>call(
                            () -> rig.get(Quarantine.class).list(TelemetryRig.TOWN, 0))
                    .stream()
                    .anyMatch(message -> message.reason().equals("telemetry.same-key")
                            && message.excerpt().startsWith(LONG + "BB")));
        }
    }

    private static FeedPage page(String... keys) {
        Instant now = Instant.now();
        return new FeedPage(
                Stream.of(keys)
                        .map(key -> new FeedSource(key, key, FeedSource.Kind.SITE, null, null, null))
                        .toList(),
                Stream.of(keys)
                        .map(key -> new FeedReading(
                                key, FeedMetric.OCCUPIED, 12.0, null, now, FeedReading.Dating.BY_ENTRY, "12"))
                        .toList(),
                List.of(),
                keys.length);
    }
}
