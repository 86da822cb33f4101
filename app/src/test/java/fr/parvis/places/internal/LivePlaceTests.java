package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceId;
import fr.parvis.places.PlaceKind;
import fr.parvis.quality.SeriesWatch;
import fr.parvis.telemetry.Property;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Rule;
import fr.parvis.telemetry.Series;
import fr.parvis.telemetry.spi.FeedStatus;
import fr.parvis.ui.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LivePlaceTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final BodyId TOWN = new BodyId(34_077);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void holdsAsManyAsSpacesHaveASensorWhereNobodyTypedHowMany() {
        LivePlace place = place(List.of(), source("spaces", "sp"));
        hear(place, "sp1", Property.SPACE, 1);
        hear(place, "sp2", Property.SPACE, 0);
        hear(place, "sp10", Property.SPACE, 1);
        Figure figure = figure(place);
        assertThat(figure.capacity()).isEqualTo(3);
        assertThat(figure.free()).isEqualTo(1);
        assertThat(figure.level()).isEqualTo(Level.FILLING);
        assertThat(figure.trust().state()).isEqualTo(State.LIVE);
    }

    @Test
    void offersNoSpaceOfWhichNothingWasHeard() {
        LivePlace place = place(List.of(new CapacityStep(Instant.EPOCH, 40)), source("spaces", "sp"));
        hear(place, "sp1", Property.SPACE, 1);
        assertThat(figure(place).capacity()).isEqualTo(40);
        assertThat(figure(place).free()).isNull();
        assertThat(figure(place).trust().state()).isEqualTo(State.DOUBTFUL);
        assertThat(figure(place).trust().reason()).isEqualTo(TrustReason.SPACES_SILENT);
        for (int space = 2; space <= 37; space++) {
            hear(place, "sp" + space, Property.SPACE, space % 2);
        }
        assertThat(figure(place).trust().state()).isEqualTo(State.LIVE);
        assertThat(figure(place).free()).isEqualTo(18);
    }

    @Test
    void offersNoSpaceThatHasBeenMuteForMoreThanADay() {
        LivePlace place = place(List.of(), source("spaces", "sp"));
        hear(place, "sp1", Property.SPACE, 0, NOW.minus(Duration.ofDays(30)));
        for (int space = 2; space <= 12; space++) {
            hear(place, "sp" + space, Property.SPACE, 0);
        }
        assertThat(figure(place).trust().state()).isEqualTo(State.LIVE);
        assertThat(figure(place).free()).isEqualTo(11);
        hear(place, "sp2", Property.SPACE, 0, NOW.minus(Duration.ofHours(26)));
        assertThat(figure(place).free()).isEqualTo(11);
        for (int space = 13; space <= 15; space++) {
            assertThat(figure(place).trust().state()).isEqualTo(State.LIVE);
            hear(place, "sp" + space, Property.SPACE, 1, NOW.minus(Duration.ofHours(26)));
        }
        assertThat(figure(place).trust().reason()).isEqualTo(TrustReason.SPACES_SILENT);
    }

    /** A typing mistake put right at once says nothing of the sensor. */
    @Test
    void doesNotBlameTheSensorForAnOfficersCapacity() {
        LivePlace place = place(
                List.of(
                        new CapacityStep(Instant.EPOCH, 452),
                        new CapacityStep(NOW.minusSeconds(40), 50),
                        new CapacityStep(NOW.minusSeconds(20), 452)),
                source("free", "p"));
        for (int second = 60; second >= 0; second -= 5) {
            hear(place, "p", Property.FREE, 215, NOW.minusSeconds(second));
        }
        assertThat(figure(place).trust().state()).isEqualTo(State.LIVE);
        assertThat(figure(place).free()).isEqualTo(215);
    }

    @Test
    void saysThatFreeSpacesAreMoreThanThePlaceHolds() {
        LivePlace place = place(List.of(new CapacityStep(Instant.EPOCH, 50)), source("free", "p"));
        hear(place, "p", Property.FREE, 215);
        assertThat(figure(place).trust().reason()).isEqualTo(TrustReason.OVER_CAPACITY);
    }

    @Test
    void believesTheNewestWordOfItsDevices() {
        LivePlace place =
                place(List.of(new CapacityStep(Instant.EPOCH, 10)), source("occupied", "zero"), source("free", "feed"));
        hear(place, "zero", Property.OCCUPIED, 3);
        hear(place, "zero", Property.STATUS, FeedStatus.CLOSED.ordinal());
        assertThat(figure(place).trust().reason()).isEqualTo(TrustReason.SOURCE_SAYS_CLOSED);
        assertThat(figure(place).trust().source()).isEqualTo("zero");
        hear(place, "feed", Property.STATUS, FeedStatus.AVAILABLE.ordinal(), NOW.plusSeconds(5));
        assertThat(figure(place).occupied()).isEqualTo(3);
        hear(place, "zero", Property.STATUS, FeedStatus.FULL.ordinal(), NOW.plusSeconds(6));
        assertThat(figure(place).level()).isEqualTo(Level.FULL);
        assertThat(figure(place).occupied()).isNull();
    }

    private static Figure figure(LivePlace place) {
        place.reassess(NOW.plusSeconds(10));
        return place.figure();
    }

    private static void hear(LivePlace place, String device, Property property, double value) {
        hear(place, device, property, value, NOW);
    }

    private static void hear(LivePlace place, String device, Property property, double value, Instant at) {
        Series series = new Series(TOWN, 1, device, property, Rule.AS_SENT, 1);
        place.hear(Reading.of(series, at, value), NOW.plusSeconds(10));
    }

    private static Source source(String kind, String device) {
        SourceRow row = new SourceRow(new PlaceId(UUID.randomUUID()), UUID.randomUUID(), kind, device, null);
        return new Source(row, () -> row.gauge(PARIS), Layer.NONE, SeriesWatch.fresh(PARIS, device));
    }

    private static LivePlace place(List<CapacityStep> capacities, Source... sources) {
        Place place = new Place(
                TOWN,
                new PlaceId(UUID.randomUUID()),
                "parking",
                PlaceKind.CAR_PARK,
                "Parking",
                "1 rue de la Paix",
                new GeoPoint(43.6, 3.9),
                null,
                Place.Face.NOBODY_YET,
                null,
                Provenance.SYNTHETIC,
                null,
                null);
        return new LivePlace(place, null, null, capacities, Arrays.asList(sources), null, NOW);
    }
}
