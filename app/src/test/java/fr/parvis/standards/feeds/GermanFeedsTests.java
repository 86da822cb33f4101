package fr.parvis.standards.feeds;

import static fr.parvis.telemetry.spi.FeedMetric.CAPACITY;
import static fr.parvis.telemetry.spi.FeedMetric.DISPLAYED;
import static fr.parvis.telemetry.spi.FeedMetric.FREE;
import static fr.parvis.telemetry.spi.FeedMetric.FREE_PERCENT;
import static fr.parvis.telemetry.spi.FeedMetric.OCCUPIED;
import static fr.parvis.telemetry.spi.FeedMetric.SPACE;
import static fr.parvis.telemetry.spi.FeedStatus.ALMOST_FULL;
import static fr.parvis.telemetry.spi.FeedStatus.AVAILABLE;
import static fr.parvis.telemetry.spi.FeedStatus.CLOSED;
import static fr.parvis.telemetry.spi.FeedStatus.FULL;
import static fr.parvis.telemetry.spi.FeedStatus.NO_DATA;
import static fr.parvis.telemetry.spi.FeedStatus.OPEN;
import static fr.parvis.telemetry.spi.FeedStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.GeoPoint;
import fr.parvis.telemetry.spi.FeedReading.Dating;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import fr.parvis.telemetry.spi.FeedSource.Kind;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The JSON feeds of German towns, as captured. */
class GermanFeedsTests {

    @Test
    void aalenGivesBothFreeAndOccupiedAndNoDate() {
        Captured aalen = Captured.read("aalen", "parkapi-v3/aalen.json");

        assertThat(aalen.page().sources()).hasSize(6);
        assertThat(aalen.figure("P2 Reichsstädter Markt", FREE)).isEqualTo(93);
        assertThat(aalen.figure("P2 Reichsstädter Markt", OCCUPIED)).isEqualTo(27);
        assertThat(aalen.reading("P1 Kubus", FREE).dating()).isEqualTo(Dating.BY_ARRIVAL);
        assertThat(aalen.reading("P1 Kubus", FREE).observedAt()).isEqualTo(Captured.ARRIVAL);
        assertThat(aalen.words("P1 Kubus")).containsExactly(OPEN);
    }

    @Test
    void ellwangenSensitKeepsWhatTheSignShowsApartFromWhatIsCounted() {
        Captured sensit = Captured.read("sensit", "parkapi-v3/ellwangen_sensit.json");

        assertThat(sensit.figure("1", FREE)).isEqualTo(2);
        assertThat(sensit.figure("1", DISPLAYED)).isEqualTo(0);
        assertThat(sensit.words("1")).containsExactly(AVAILABLE);
    }

    @Test
    void freiburgsPercentageIsWhatIsFree() {
        Captured freiburg = Captured.read("freiburg", "parkapi-v1/freiburg.json");

        assertThat(freiburg.source("4").name()).isEqualTo("Landratsamt");
        assertThat(freiburg.figure("4", FREE)).isEqualTo(56);
        assertThat(freiburg.figure("4", CAPACITY)).isEqualTo(220);
        assertThat(freiburg.figure("4", FREE_PERCENT)).isEqualTo(25);
        assertThat(freiburg.reading("4", FREE).observedAt()).isEqualTo("2016-06-18T12:45:00Z");
    }

    @Test
    void freiburgInMetresLiesWhereFreiburgInDegreesLay() {
        Captured degrees = Captured.read("freiburg", "parkapi-v1/freiburg.json");
        Captured metres = Captured.read("freiburg", "parkapi-v3/freiburg.json");

        GeoPoint martinstor = Objects.requireNonNull(degrees.source("7").point());
        GeoPoint again = Objects.requireNonNull(metres.source("7").point());
        assertThat(martinstor.metresTo(again)).isLessThan(3);
        assertThat(metres.reasons()).containsExactly(Reason.UNKNOWN_WORD);
    }

    @Test
    void freiburgsReservedSpacesAreSpaces() {
        Captured spaces = Captured.read("freiburg-disabled", "parkapi-v3/freiburg_disabled_sensors.geojson");

        assertThat(spaces.page().sources()).hasSize(20).allMatch(source -> source.kind() == Kind.SPACE);
        assertThat(spaces.figure("P03", SPACE)).isEqualTo(1);
        assertThat(spaces.figure("P04", SPACE)).isEqualTo(0);
        assertThat(spaces.source("P12").name()).isEqualTo("P12 - Karlsplatz");
    }

    @Test
    void heidelbergCountsThosePresentAgainstALiveCapacity() {
        Captured heidelberg = Captured.read("heidelberg", "parkapi-v1/heidelberg.json");

        assertThat(heidelberg.figure("1", OCCUPIED)).isEqualTo(97);
        assertThat(heidelberg.figure("1", CAPACITY)).isEqualTo(528);
        assertThat(heidelberg.source("1").capacity()).isEqualTo(592);
        assertThat(heidelberg.words("12")).containsExactly(ALMOST_FULL);
        assertThat(heidelberg.words("0")).containsExactly(CLOSED);
        assertThat(heidelberg.reading("1", OCCUPIED).observedAt()).isEqualTo("2019-07-15T19:12:00Z");
        assertThat(heidelberg.reading("1", OCCUPIED).dating()).isEqualTo(Dating.BY_DOCUMENT);
    }

    @Test
    void heilbronnTakesTheTotalCounterAndNamesFromTheOtherDocument() {
        Captured heilbronn = Captured.read(
                "heilbronn",
                "parkapi-v3/heilbronn_goldbeck_occupancies.json",
                "parkapi-v3/heilbronn_goldbeck_facilities.json");

        assertThat(heilbronn.figure("2068", OCCUPIED)).isEqualTo(441);
        assertThat(heilbronn.figure("2068", FREE)).isEqualTo(251);
        assertThat(heilbronn.source("2068").name()).isEqualTo("Heilbronn, Klinik am Plattenwald");
        assertThat(heilbronn.words("2609")).containsExactly(FULL);
        assertThat(heilbronn.readings("2066", OCCUPIED)).isEmpty();
        assertThat(heilbronn.reading("2068", FREE).observedAt()).isEqualTo("2025-12-03T12:35:01.623Z");
        assertThat(heilbronn.page().sources()).hasSize(10);
    }

    @Test
    void herrenbergSaysWhichLotsHaveNoData() {
        Captured herrenberg = Captured.read("parkapi", "parkapi-v3/herrenberg.json");

        assertThat(herrenberg.figure("herrenbergaltstadtgarage", FREE)).isEqualTo(60);
        assertThat(herrenberg.words("herrenbergaischbachstrasse")).containsExactly(NO_DATA);
        assertThat(herrenberg.readings("herrenbergaischbachstrasse", FREE)).isEmpty();
        assertThat(herrenberg.source("herrenbergparkgarageseelaender").capacity())
                .isNull();
        assertThat(herrenberg.reading("herrenbergaltstadtgarage", FREE).observedAt())
                .isEqualTo("2025-02-25T12:20:03.588839Z");
    }

    @Test
    void karlsruheTellsOutOfOrderFromClosed() {
        Captured karlsruhe = Captured.read("karlsruhe", "parkapi-v3/karlsruhe.json");

        assertThat(karlsruhe.page().sources()).hasSize(90);
        assertThat(karlsruhe.figure("1", FREE)).isEqualTo(16);
        assertThat(karlsruhe.page().readings().stream().filter(reading -> reading.status() == NO_DATA))
                .hasSize(5)
                .allMatch(reading -> reading.raw().equals("Störung"));
        assertThat(karlsruhe.page().readings().stream().filter(reading -> reading.metric() == FREE))
                .hasSize(39);
        assertThat(karlsruhe.page().refusals()).isEmpty();
    }

    @Test
    void konstanzDatesInMilliseconds() {
        Captured konstanz = Captured.read("konstanz", "parkapi-v3/konstanz.json");

        assertThat(konstanz.figure("30.0", FREE)).isEqualTo(214);
        assertThat(konstanz.source("30.0").capacity()).isEqualTo(350);
        assertThat(konstanz.reading("30.0", FREE).observedAt()).isEqualTo(Instant.ofEpochMilli(1723876205000L));
        assertThat(konstanz.source("30.0").point()).isEqualTo(new GeoPoint(47.690721896532914, 9.1835124520741971));
    }

    @Test
    void mannheimWritesFiguresAsTextAndNumbers() {
        Captured mannheim = Captured.read("parkapi-v3", "parkapi-v3/mannheim.json");

        assertThat(mannheim.figure("P8_Parkdeck_Altstadt_Haagstrasse", FREE)).isEqualTo(27);
        assertThat(mannheim.words("P8_Parkdeck_Altstadt_Haagstrasse")).containsExactly(UNKNOWN);
        assertThat(mannheim.source("P8_Parkdeck_Altstadt_Haagstrasse").point())
                .isEqualTo(new GeoPoint(49.52211082686668, 9.326514294042138));
    }

    @Test
    void sensadeDescribesPlacesOnly() {
        Captured sensade = Captured.read("p-m-sensade", "parkapi-v3/p-m-sensade/parking-lots.json");

        assertThat(sensade.page().sources()).hasSize(7);
        assertThat(sensade.page().readings()).isEmpty();
        assertThat(sensade.source("2118f891-abb9-439b-9f43-54e976b6ab71").name())
                .isEqualTo("A8 Aichelberg");
    }

    @Test
    void ulmsFullTotalIsThosePresent() {
        Captured sites = Captured.read("ulm-sites", "parkapi-v3/ulm-sensors/realtime-parking-sites.json");
        Captured spaces = Captured.read("ulm-spaces", "parkapi-v3/ulm-sensors/realtime-parking-spots.json");

        assertThat(sites.figure("6c5a1b0b-d83c-4c25-a4af-4db29d7280a8", OCCUPIED))
                .isEqualTo(420);
        assertThat(sites.figure("6c5a1b0b-d83c-4c25-a4af-4db29d7280a8", CAPACITY))
                .isEqualTo(549);
        assertThat(spaces.page().readings()).hasSize(44);
        assertThat(spaces.page().readings().stream().filter(reading -> Objects.equals(reading.value(), 1.0)))
                .hasSize(15);
    }
}
