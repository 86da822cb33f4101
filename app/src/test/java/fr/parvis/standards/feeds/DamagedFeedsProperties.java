package fr.parvis.standards.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedSource;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Real documents cut short or damaged: always a page, never an exception, never a reading without its source. */
class DamagedFeedsProperties {

    @Property(tries = 300)
    void aDocumentCutAnywhereStillGivesAPage(
            @ForAll("captured") String[] captured, @ForAll @DoubleRange(max = 1) double share) {
        byte[] whole = Captured.bytes(captured[1]);
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));

        holds(Captured.read(captured[0], cut, Captured.BERLIN).page());
    }

    /** The last byte of these ends the document: without it nothing of it can be believed. */
    @Property(tries = 150)
    void aStructuredDocumentCutShortIsRefusedWhole(
            @ForAll("structured") String[] captured, @ForAll @DoubleRange(max = 0.98) double share) {
        byte[] whole = Captured.bytes(captured[1]);
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));

        FeedPage page = Captured.read(captured[0], cut, Captured.BERLIN).page();
        assertThat(page.isRefused()).isTrue();
        assertThat(page.refusals()).hasSize(1);
    }

    @Property(tries = 300)
    void aDocumentWithDamagedBytesStillGivesAPage(@ForAll("captured") String[] captured, @ForAll long seed) {
        byte[] damaged = Captured.bytes(captured[1]);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }

        holds(Captured.read(captured[0], damaged, Captured.BERLIN).page());
    }

    @Property(tries = 200)
    void aDocumentOfAnotherDialectStillGivesAPage(
            @ForAll("captured") String[] captured, @ForAll("captured") String[] other) {
        holds(Captured.read(captured[0], Captured.bytes(other[1]), Captured.BERLIN)
                .page());
    }

    static void holds(FeedPage page) {
        Set<String> keys = page.sources().stream().map(FeedSource::key).collect(Collectors.toSet());
        assertThat(keys).hasSameSizeAs(page.sources());
        assertThat(page.readings()).extracting(FeedReading::key).allMatch(keys::contains);
        assertThat(page.refusals()).allMatch(refusal -> refusal.excerpt().length() <= 120);
        assertThat(page.sources().isEmpty() && page.refusals().isEmpty()).isFalse();
    }

    @Provide
    Arbitrary<String[]> captured() {
        return Arbitraries.of(Captured.ALL);
    }

    @Provide
    Arbitrary<String[]> structured() {
        return Arbitraries.of(
                Captured.ALL.stream().filter(each -> !each[1].endsWith(".csv")).toList());
    }
}
