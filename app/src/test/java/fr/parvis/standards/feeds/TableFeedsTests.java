package fr.parvis.standards.feeds;

import static fr.parvis.telemetry.spi.FeedMetric.OCCUPIED;
import static fr.parvis.telemetry.spi.FeedStatus.CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.kernel.GeoPoint;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables: CSV in several encodings and delimiters, and a workbook, as captured. */
class TableFeedsTests {

    @Test
    void bietigheimIsLatin1AndDatesInMilliseconds() {
        Captured bietigheim = Captured.read("bietigheim-bissingen", "parkapi-v3/bietigheim-bissingen.csv");

        assertThat(bietigheim.figure("Parkplatz Mühlwiesenstr.", OCCUPIED)).isEqualTo(81);
        assertThat(bietigheim.reading("Parkplatz Mühlwiesenstr.", OCCUPIED).observedAt())
                .isEqualTo(Instant.ofEpochMilli(1740651467085L));
        assertThat(bietigheim.words("Parkplatz Am Japangarten")).containsExactly(CLOSED);
        assertThat(bietigheim.page().sources()).hasSize(14);
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedAndNotGuessed() {
        byte[] latin1 = Captured.bytes("parkapi-v3/bietigheim-bissingen.csv");

        assertThat(Captured.read("neckarsulm", latin1, Captured.BERLIN).reasons())
                .containsExactly(Reason.ENCODING);
    }

    @Test
    void neckarsulmQuotesACellThatHoldsDelimiters() {
        Captured neckarsulm = Captured.read("neckarsulm", "parkapi-v3/neckarsulm.csv");

        assertThat(neckarsulm.page().sources()).hasSize(41);
        assertThat(neckarsulm.source("50").name()).isEqualTo("Bahnhof West Parken");
        assertThat(neckarsulm.source("50").capacity()).isEqualTo(97);
        assertThat(neckarsulm.source("4").point()).isEqualTo(new GeoPoint(49.190044818, 9.24487198));
        assertThat(neckarsulm.source("79").point()).isNull();
        assertThat(neckarsulm.page().refusals()).isEmpty();
    }

    @Test
    void reutlingenGivesOneNameToTwoPlaces() {
        Captured reutlingen = Captured.read("reutlingen", "parkapi-v3/reutlingen.csv");

        assertThat(reutlingen.source("76997").name()).isEqualTo("Dietweg");
        assertThat(reutlingen.source("76999").name()).isEqualTo("Dietweg");
        assertThat(reutlingen.source("76997").capacity()).isEqualTo(110);
        assertThat(reutlingen.source("76997").point()).isEqualTo(new GeoPoint(48.51240816508743, 9.199289721037594));
        assertThat(reutlingen.source("585").capacity()).isNull();
        assertThat(reutlingen.page().sources()).hasSize(114);
    }

    @Test
    void ellwangensWorkbookIsReadFromItsDataSheet() {
        Captured ellwangen = Captured.read("ellwangen", "parkapi-v3/ellwangen.xlsx");

        assertThat(ellwangen.page().sources()).hasSize(48);
        assertThat(ellwangen.source("2").name()).isEqualTo("P2 Parkpalette Innenstadt");
        assertThat(ellwangen.source("2").capacity()).isEqualTo(290);
        assertThat(ellwangen.source("2").type()).isEqualTo("Parkhaus");
        assertThat(ellwangen.source("47").name()).isEqualTo("Wolfgangsklinge");
        assertThat(Objects.requireNonNull(ellwangen.source("47").point()).latitude())
                .isEqualTo(48.957538);
        assertThat(ellwangen.page().refusals()).isEmpty();
    }

    @Test
    void birminghamsHistoryKeepsWhatIsNegativeOrTooMuch() throws IOException {
        Optional<Path> file = shared("data/parking/birmingham-uci.csv");
        assumeTrue(file.isPresent(), "the captured history is not beside this checkout");
        Captured history = Captured.read("birmingham", Files.readAllBytes(file.orElseThrow()), Captured.BERLIN);

        assertThat(history.page().entries()).isEqualTo(35_717);
        assertThat(history.page().sources()).hasSize(30);
        assertThat(history.readings("BHMBCCMKT01", FeedMetric.OCCUPIED)
                        .getFirst()
                        .observedAt())
                .isEqualTo("2016-10-04T06:59:42Z");
        assertThat(occupied(history).filter(value -> value < 0)).hasSize(12);
    }

    @Test
    void aLineWithAnotherNumberOfCellsIsRefusedAloneWithItsNumber() {
        String table =
                "id,ort,Kapazität,type,GEOM\n1,Nord,10,x,POINT (9 48)\n2,Süd,20,x\n3,\"Os\n t\",30,x,POINT (9 48)\n";
        Captured captured = Captured.read("reutlingen", table.getBytes(StandardCharsets.UTF_8), Captured.BERLIN);

        assertThat(captured.page().sources()).extracting("key").containsExactly("1", "3");
        assertThat(captured.page().refusals())
                .singleElement()
                .matches(refusal -> refusal.where().equals("line 3") && refusal.reason() == Reason.COLUMNS);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        String table = "\uFEFFid,ort,Kapazität,type,GEOM\n1,\"Nord \"\"A\"\"\",10,x,POINT (9 48)\n";
        Captured captured = Captured.read("reutlingen", table.getBytes(StandardCharsets.UTF_8), Captured.BERLIN);

        assertThat(captured.source("1").name()).isEqualTo("Nord \"A\"");
    }

    private static Stream<Double> occupied(Captured captured) {
        return captured.page().readings().stream()
                .filter(reading -> reading.metric() == OCCUPIED)
                .map(reading -> Objects.requireNonNull(reading.value()));
    }

    private static Optional<Path> shared(String file) {
        Path here = Path.of(System.getProperty("parvis.shared", "")).toAbsolutePath();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .flatMap(folder ->
                        Stream.of(folder.resolve(file), folder.resolve("shared").resolve(file)))
                .filter(Files::isReadable)
                .findFirst();
    }
}
