package fr.parvis.standards.feeds;

import static fr.parvis.telemetry.spi.FeedMetric.CAPACITY;
import static fr.parvis.telemetry.spi.FeedMetric.DISPLAYED;
import static fr.parvis.telemetry.spi.FeedMetric.FREE;
import static fr.parvis.telemetry.spi.FeedMetric.FREE_PERCENT;
import static fr.parvis.telemetry.spi.FeedMetric.OCCUPIED;
import static fr.parvis.telemetry.spi.FeedMetric.OCCUPIED_PERCENT;
import static fr.parvis.telemetry.spi.FeedStatus.AVAILABLE;
import static fr.parvis.telemetry.spi.FeedStatus.CLOSED;
import static fr.parvis.telemetry.spi.FeedStatus.NO_DATA;
import static fr.parvis.telemetry.spi.FeedStatus.OPEN;
import static fr.parvis.telemetry.spi.FeedStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.kernel.GeoPoint;
import fr.parvis.telemetry.spi.FeedReading.Dating;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import org.junit.jupiter.api.Test;

/** Feeds of Strasbourg, Basel, Zürich and Aarhus, as captured. */
class OtherFeedsTests {

    @Test
    void aarhusPassesOnManyTimesItsCapacity() {
        Captured aarhus = Captured.read("aarhus", "parkapi-v1/aarhus.json");

        assertThat(aarhus.figure("BUSGADEHUSET", OCCUPIED)).isEqualTo(6187);
        assertThat(aarhus.figure("BUSGADEHUSET", CAPACITY)).isEqualTo(142);
        assertThat(aarhus.reading("BUSGADEHUSET", OCCUPIED).observedAt()).isEqualTo("2016-10-29T15:30:04Z");
        assertThat(aarhus.page().refusals()).isEmpty();
    }

    @Test
    void baselMayNotKnowACapacity() {
        Captured basel = Captured.read("basel", "parkapi-v1/basel.json");

        assertThat(basel.source("baselparkhauspostbasel").capacity()).isNull();
        assertThat(basel.figure("baselparkhauspostbasel", FREE)).isEqualTo(47);
        assertThat(basel.source("baselparkhausaeschen").point()).isNotNull();
        assertThat(basel.words("baselparkhausaeschen")).containsExactly(OPEN);
    }

    @Test
    void baselOf2024GivesBothSharesAndOneEntryWithoutIdentifier() {
        Captured basel = Captured.read("basel-2024", "parkapi-v3/basel.json");

        assertThat(basel.figure("storchen", FREE)).isEqualTo(38);
        assertThat(basel.figure("storchen", OCCUPIED_PERCENT)).isCloseTo(73.239, within(0.001));
        assertThat(basel.figure("storchen", FREE_PERCENT)).isCloseTo(26.761, within(0.001));
        assertThat(basel.reasons()).containsExactly(Reason.NO_KEY);
        assertThat(basel.page().entries()).isEqualTo(17);
    }

    @Test
    void strasbourgPutsNamesAndPlacesFromTheOtherDocument() {
        Captured strasbourg =
                Captured.read("strasbourg", "strasbourg/StatusResponse.json", "strasbourg/LocationSample.json");

        assertThat(strasbourg.source("21").name()).isEqualTo("Austerlitz");
        assertThat(strasbourg.source("21").point()).isEqualTo(new GeoPoint(48.577983703213, 7.7518193637828));
        assertThat(strasbourg.figure("21", FREE)).isEqualTo(325);
        assertThat(strasbourg.figure("1", CAPACITY)).isEqualTo(3175);
        assertThat(strasbourg.words("1")).containsExactly(CLOSED);
        assertThat(strasbourg.words("28")).containsExactly(NO_DATA);
        assertThat(strasbourg.reading("21", FREE).dating()).isEqualTo(Dating.BY_ARRIVAL);
    }

    @Test
    void strasbourgOpendataKeepsSignAndCount() {
        Captured strasbourg = Captured.read("strasbourg-opendata", "strasbourg/data.strasbourg.eu_status.json");

        assertThat(strasbourg.figure("1386_DEP_12", FREE)).isEqualTo(748);
        assertThat(strasbourg.figure("1386_DEP_12", DISPLAYED)).isEqualTo(740);
        assertThat(strasbourg.words("1706_DEP_28")).containsExactly(NO_DATA);
        assertThat(strasbourg.reading("1386_DEP_12", FREE).observedAt()).isEqualTo("2019-04-03T08:57:00Z");
    }

    /** The capture that broke another reader: one record of thirty has neither name nor long identifier. */
    @Test
    void strasbourgsNamelessRecordCostsNothingToItsNeighbours() {
        Captured strasbourg = Captured.read("strasbourg-opendata", "strasbourg/status_error.json");

        assertThat(strasbourg.page().sources()).hasSize(30);
        assertThat(strasbourg.source("30").name()).isEqualTo("30");
        assertThat(strasbourg.figure("30", FREE)).isEqualTo(719);
        assertThat(strasbourg.reading("30", DISPLAYED).status()).isEqualTo(AVAILABLE);
        assertThat(strasbourg.reading("1400_DEP_26", DISPLAYED).status()).isEqualTo(CLOSED);
        assertThat(strasbourg.reading("1390_DEP_16", DISPLAYED).status()).isEqualTo(OPEN);
        assertThat(strasbourg.page().refusals()).isEmpty();
    }

    @Test
    void zuerichSaysStateAndFiguresInOneSentence() {
        Captured zuerich = Captured.read("zuerich", "parkapi-v1/zuerich.xml");

        assertThat(zuerich.page().sources()).hasSize(37);
        assertThat(zuerich.source("accu").name()).isEqualTo("Parkhaus Accu / Otto-Schütz-Weg");
        assertThat(zuerich.figure("accu", FREE)).isEqualTo(131);
        assertThat(zuerich.reading("accu", FREE).observedAt()).isEqualTo("2015-06-22T12:43:50Z");
        assertThat(zuerich.page().readings().stream().filter(reading -> reading.metric() == FREE))
                .hasSize(36);
        assertThat(zuerich.page().readings().stream().filter(reading -> reading.status() == UNKNOWN))
                .hasSize(1);
    }

    @Test
    void anErrorOfTheSourceIsRefusedWholeWithItsSentence() {
        assertRefused(
                "strasbourg-opendata",
                """
                {"errorcode": 10002, "reset_time": "2026-03-01T00:00:00Z", "limit_time_unit": "day",
                 "error": "Too many requests on the domain. Please contact the domain administrator."}
                """,
                Reason.ERROR_PAYLOAD,
                "Too many requests on the domain. Please contact the domain administrator.");
        assertRefused("aarhus", """
                {"help": "…", "success": false, "error": {"__type": "Not Found Error", "message": "Not found: Resource"}}
                """, Reason.ERROR_PAYLOAD, "Not found: Resource");
        assertRefused("ngsi", """
                {"error": "NotFound", "description": "The requested entity has not been found."}
                """, Reason.ERROR_PAYLOAD, "The requested entity has not been found.");
    }

    @Test
    void aWebPageIsRefusedAsSuch() {
        assertThat(Captured.text("aalen", "<!DOCTYPE html><html><body>Wartung</body></html>")
                        .reasons())
                .containsExactly(Reason.WEB_PAGE);
        assertThat(Captured.text("zuerich", "<html><body>Wartung</body></html>").reasons())
                .containsExactly(Reason.WEB_PAGE);
    }

    @Test
    void anEmptyListIsSaidToBeEmpty() {
        assertThat(Captured.text("aalen", "[]").reasons()).containsExactly(Reason.NO_ENTRIES);
        assertThat(Captured.text("basel", "{\"total_count\": 0, \"results\": []}")
                        .reasons())
                .containsExactly(Reason.NO_ENTRIES);
    }

    private static void assertRefused(String dialect, String document, Reason reason, String sentence) {
        Captured captured = Captured.text(dialect, document);
        assertThat(captured.page().isRefused()).isTrue();
        assertThat(captured.page().refusals()).containsExactly(new FeedRefusal("document", reason, sentence));
    }
}
