package fr.parvis.standards.feeds;

import static fr.parvis.telemetry.spi.FeedMetric.CAPACITY;
import static fr.parvis.telemetry.spi.FeedMetric.FREE;
import static fr.parvis.telemetry.spi.FeedMetric.OCCUPIED;
import static fr.parvis.telemetry.spi.FeedMetric.OCCUPIED_PERCENT;
import static fr.parvis.telemetry.spi.FeedMetric.SPACE;
import static fr.parvis.telemetry.spi.FeedStatus.ALMOST_FULL;
import static fr.parvis.telemetry.spi.FeedStatus.CLOSED;
import static fr.parvis.telemetry.spi.FeedStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.kernel.GeoPoint;
import fr.parvis.telemetry.spi.FeedPaging;
import fr.parvis.telemetry.spi.FeedSource.Kind;
import org.junit.jupiter.api.Test;

/** NGSI entities in each form; the first file has the shape that Montpellier serves, with figures of ours. */
class NgsiTests {

    private static final String ANTIGONE = "urn:ngsi-ld:parking:001";

    @Test
    void readsTheNormalisedFormOfVersion2() {
        Captured montpellier = Captured.read("ngsi", "ngsi/montpellier-normalised.json");

        assertThat(montpellier.source(ANTIGONE).name()).isEqualTo("Antigone");
        assertThat(montpellier.source(ANTIGONE).point()).isEqualTo(new GeoPoint(43.60871606, 3.88881893));
        assertThat(montpellier.figure(ANTIGONE, FREE)).isEqualTo(158);
        assertThat(montpellier.figure(ANTIGONE, CAPACITY)).isEqualTo(239);
        assertThat(montpellier.words(ANTIGONE)).containsExactly(OPEN);
        assertThat(montpellier.reading(ANTIGONE, FREE).observedAt()).isEqualTo("2026-01-15T22:58:31Z");
    }

    @Test
    void passesOnANegativeFigureAndInventsNoneForNull() {
        Captured montpellier = Captured.read("ngsi", "ngsi/montpellier-normalised.json");

        assertThat(montpellier.figure("urn:ngsi-ld:parking:002", FREE)).isEqualTo(-3);
        assertThat(montpellier.words("urn:ngsi-ld:parking:002")).containsExactly(CLOSED);
        assertThat(montpellier.readings("urn:ngsi-ld:parking:003", FREE)).isEmpty();
        assertThat(montpellier.page().refusals()).isEmpty();
    }

    @Test
    void readsKeyValuesSpacesAndBuildingsAndLeavesTheRest() {
        Captured entities = Captured.read("ngsi", "ngsi/key-values.json");

        assertThat(entities.figure(ANTIGONE, FREE)).isEqualTo(158);
        assertThat(entities.reading(ANTIGONE, FREE).observedAt()).isEqualTo("2026-01-15T22:58:31Z");
        assertThat(entities.source("urn:ngsi-ld:spot:1").kind()).isEqualTo(Kind.SPACE);
        assertThat(entities.figure("urn:ngsi-ld:spot:1", SPACE)).isEqualTo(1);
        assertThat(entities.readings("urn:ngsi-ld:spot:2", SPACE)).isEmpty();
        assertThat(entities.words("urn:ngsi-ld:spot:2")).containsExactly(CLOSED);
        assertThat(entities.figure("urn:ngsi-ld:building:pool", OCCUPIED)).isEqualTo(87);
        assertThat(entities.page().sources()).hasSize(4);
    }

    @Test
    void readsTheNormalisedFormOfLinkedDataWithEachAttributesOwnTime() {
        Captured entities = Captured.read("ngsi", "ngsi/ld-normalised.json");
        String antigone = "urn:ngsi-ld:OffStreetParking:001";

        assertThat(entities.source(antigone).name()).isEqualTo("Antigone");
        assertThat(entities.figure(antigone, FREE)).isEqualTo(158);
        assertThat(entities.reading(antigone, FREE).observedAt()).isEqualTo("2026-01-15T22:58:31Z");
        assertThat(entities.figure(antigone, OCCUPIED_PERCENT)).isCloseTo(33.9, within(1e-9));
        assertThat(entities.reading(antigone, OCCUPIED_PERCENT).observedAt()).isEqualTo("2026-01-15T22:55:00Z");
        assertThat(entities.words(antigone)).containsExactly(OPEN, ALMOST_FULL);
    }

    @Test
    void understandsExpandedNames() {
        Captured entities = Captured.read("ngsi", "ngsi/ld-normalised.json");

        assertThat(entities.source("urn:ngsi-ld:OffStreetParking:002").name()).isEqualTo("Comédie");
        assertThat(entities.figure("urn:ngsi-ld:OffStreetParking:002", FREE)).isEqualTo(12);
    }

    @Test
    void asksInParts() {
        assertThat(new FeedDialects().get("ngsi").paging())
                .contains(new FeedPaging("offset", "limit", 1000, "Fiware-Total-Count"));
    }
}
