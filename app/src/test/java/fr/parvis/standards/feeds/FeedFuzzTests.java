package fr.parvis.standards.feeds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes give a page. Runs the captured documents as seeds; with {@code JAZZER_FUZZ=1} each parser is fuzzed for a
 * minute from them.
 */
class FeedFuzzTests {

    @MethodSource("json")
    @FuzzTest(maxDuration = "60s")
    void jsonGivesAPage(byte[] document) {
        read("parkapi", document);
        read("heilbronn", document);
    }

    @MethodSource("ngsi")
    @FuzzTest(maxDuration = "60s")
    void ngsiGivesAPage(byte[] document) {
        read("ngsi", document);
    }

    @MethodSource("datex")
    @FuzzTest(maxDuration = "60s")
    void datexGivesAPage(byte[] document) {
        read("datex2", document);
    }

    @MethodSource("rss")
    @FuzzTest(maxDuration = "60s")
    void rssGivesAPage(byte[] document) {
        read("zuerich", document);
    }

    @MethodSource("csv")
    @FuzzTest(maxDuration = "60s")
    void csvGivesAPage(byte[] document) {
        read("bietigheim-bissingen", document);
        read("reutlingen", document);
    }

    @MethodSource("xlsx")
    @FuzzTest(maxDuration = "60s")
    void workbookGivesAPage(byte[] document) {
        read("ellwangen", document);
    }

    static Stream<Arguments> json() {
        return seeds("parkapi-v3/herrenberg.json", "parkapi-v3/heilbronn_goldbeck_occupancies.json");
    }

    static Stream<Arguments> ngsi() {
        return seeds("ngsi/montpellier-normalised.json", "ngsi/key-values.json", "ngsi/ld-normalised.json");
    }

    static Stream<Arguments> datex() {
        return seeds("parkapi-v3/vrs_kirchheim-realtime.xml", "parkapi-v3/vrs_kirchheim-static.xml");
    }

    static Stream<Arguments> rss() {
        return seeds("parkapi-v1/zuerich.xml");
    }

    static Stream<Arguments> csv() {
        return seeds("parkapi-v3/bietigheim-bissingen.csv", "parkapi-v3/reutlingen.csv");
    }

    static Stream<Arguments> xlsx() {
        return seeds("parkapi-v3/ellwangen.xlsx");
    }

    private static Stream<Arguments> seeds(String... files) {
        return Stream.of(files).map(file -> Arguments.of((Object) Captured.bytes(file)));
    }

    private static void read(String dialect, byte[] document) {
        DamagedFeedsProperties.holds(
                Captured.read(dialect, document, Captured.BERLIN).page());
    }
}
