package fr.parvis.standards.feeds;

import static fr.parvis.telemetry.spi.FeedMetric.CAPACITY;
import static fr.parvis.telemetry.spi.FeedMetric.FREE;
import static fr.parvis.telemetry.spi.FeedMetric.OCCUPIED;
import static fr.parvis.telemetry.spi.FeedMetric.OCCUPIED_PERCENT;
import static fr.parvis.telemetry.spi.FeedStatus.AVAILABLE;
import static fr.parvis.telemetry.spi.FeedStatus.CLOSED;
import static fr.parvis.telemetry.spi.FeedStatus.FULL;
import static fr.parvis.telemetry.spi.FeedStatus.OPEN;
import static fr.parvis.telemetry.spi.FeedStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.kernel.GeoPoint;
import fr.parvis.telemetry.spi.FeedReading.Dating;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import fr.parvis.telemetry.spi.FeedSource.Kind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** DATEX II version 2, parking: table and status publications of both profiles, as captured. */
class DatexTests {

    private static final String FOLDER = "parkapi-v3/";

    @Test
    void aachenJoinsTableAndStatus() {
        Captured aachen = Captured.read("datex2", FOLDER + "aachen-realtime.xml", FOLDER + "aachen-static.xml");

        assertThat(aachen.page().sources()).hasSize(17);
        assertThat(aachen.source("P1").name()).isEqualTo("P01-Eurogress");
        assertThat(aachen.source("P1").point()).isEqualTo(new GeoPoint(50.780552, 6.0927987));
        assertThat(aachen.figure("P1", FREE)).isEqualTo(412);
        assertThat(aachen.figure("P1", OCCUPIED)).isEqualTo(148);
        assertThat(aachen.figure("P1", OCCUPIED_PERCENT)).isEqualTo(26.43);
        assertThat(aachen.words("P1")).containsExactly(OPEN, AVAILABLE);
        assertThat(aachen.words("P5")).containsExactly(CLOSED, UNKNOWN);
        assertThat(aachen.reading("P1", FREE).observedAt()).isEqualTo("2025-02-07T19:05:34.176Z");
        assertThat(aachen.page().refusals()).isEmpty();
    }

    @Test
    void capacityOfTheTableAndCapacityOfTheDayMayDiffer() {
        Captured aachen = Captured.read("datex2", FOLDER + "aachen-realtime.xml", FOLDER + "aachen-static.xml");

        assertThat(aachen.source("P10").capacity()).isEqualTo(345);
        assertThat(aachen.figure("P10", CAPACITY)).isEqualTo(319);
    }

    @Test
    void stuttgartSaysClosedAndSpacesAvailableAtOnce() {
        Captured stuttgart = stuttgart();

        assertThat(stuttgart.words("12717253")).containsExactly(CLOSED, AVAILABLE);
        assertThat(stuttgart.figure("12717253", OCCUPIED)).isEqualTo(25);
        assertThat(stuttgart.figure("12717253", FREE)).isEqualTo(457);
        assertThat(stuttgart.source("12717253").capacity()).isEqualTo(427);
        assertThat(stuttgart.words("12717345")).containsExactly(FULL, OPEN);
        assertThat(stuttgart.words("78319431")).containsExactly(UNKNOWN);
    }

    @Test
    void stuttgartsEpochZeroIsNoDate() {
        assertThat(stuttgart().page().refusals())
                .filteredOn(refusal -> refusal.reason() == Reason.NOT_A_DATE)
                .hasSize(2)
                .allMatch(refusal -> refusal.excerpt().startsWith("1970-01-01"));
        assertThat(stuttgart().readings("12717450", FREE)).isEmpty();
    }

    @Test
    void stuttgartLiesInStuttgartOnceItsMetresAreDeclared() {
        Captured undeclared =
                Captured.read("datex2", FOLDER + "stuttgart-realtime.xml", FOLDER + "stuttgart-static.xml");
        GeoPoint schlossplatz = new GeoPoint(48.7786, 9.1800);

        assertThat(undeclared.reasons())
                .filteredOn(Reason.NOT_A_POSITION::equals)
                .hasSize(48);
        assertThat(undeclared.source("78241093").point()).isEqualTo(new GeoPoint(48.775013, 9.175955));
        assertThat(Objects.requireNonNull(stuttgart().source("78319463").point())
                        .metresTo(schlossplatz))
                .isLessThan(300);
        assertThat(stuttgart().reasons()).doesNotContain(Reason.NOT_A_POSITION);
    }

    @Test
    void kirchheimIsDatedByItsDocument() {
        Captured kirchheim =
                Captured.read("datex2", FOLDER + "vrs_kirchheim-realtime.xml", FOLDER + "vrs_kirchheim-static.xml");

        assertThat(kirchheim.source("1445").name()).isEqualTo("P+R Kirchheim am Neckar Ost");
        assertThat(kirchheim.figure("2143", OCCUPIED)).isEqualTo(9);
        assertThat(kirchheim.reading("2143", OCCUPIED).observedAt()).isEqualTo("2025-05-09T19:50:02Z");
        assertThat(kirchheim.reading("2143", OCCUPIED).dating()).isEqualTo(Dating.BY_DOCUMENT);
        assertThat(kirchheim.source("1445").capacity()).isEqualTo(137);
        assertThat(kirchheim.figure("1445", CAPACITY)).isEqualTo(16);
    }

    @Test
    void friedrichshafensSensorsAreSpacesIfTheTownSaysSo() {
        byte[] live = Captured.bytes(FOLDER + "friedrichshafen-sensors-realtime.xml");
        byte[] table = Captured.bytes(FOLDER + "friedrichshafen-sensors-static.xml");
        Captured sensors = Captured.read(
                "datex2", live, Captured.BERLIN.withCompanion(table).with("kind", "space"));

        assertThat(sensors.page().sources()).hasSize(55).allMatch(source -> source.kind() == Kind.SPACE);
        assertThat(sensors.source("PH19").name()).isEqualTo("A1225b_Metzstraße_Hsnr.1");
        assertThat(sensors.figure("PH19", OCCUPIED)).isEqualTo(1);
        assertThat(sensors.words("PH19")).containsExactly(OPEN, FULL);
        assertThat(sensors.figure("PH21", OCCUPIED)).isEqualTo(0);
    }

    @Test
    void frankfurtIsNotReadTheWrongWayRound() {
        Captured frankfurt = Captured.read("datex2", "parkapi-v1/frankfurt.xml");

        assertThat(frankfurt.source("105480[Am Theater]").name()).isEqualTo("Am Theater");
        assertThat(frankfurt.figure("105480[Am Theater]", OCCUPIED)).isEqualTo(134);
        assertThat(frankfurt.figure("105480[Am Theater]", FREE)).isEqualTo(237);
        assertThat(frankfurt.figure("105480[Am Theater]", OCCUPIED_PERCENT)).isCloseTo(36.1186, within(1e-4));
        assertThat(frankfurt.source("2[Zeil]").kind()).isEqualTo(Kind.AREA);
        assertThat(frankfurt.figure("2[Zeil]", FREE)).isEqualTo(628);
        assertThat(frankfurt.page().refusals())
                .singleElement()
                .matches(refusal -> refusal.reason() == Reason.NOT_A_NUMBER
                        && refusal.excerpt().equals("NaN"));
    }

    private static Captured stuttgart() {
        return Captured.read(
                "datex2",
                Captured.bytes(FOLDER + "stuttgart-realtime.xml"),
                Captured.BERLIN
                        .withCompanion(Captured.bytes(FOLDER + "stuttgart-static.xml"))
                        .with("crs", "EPSG:25832"));
    }
}
