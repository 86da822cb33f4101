package fr.parvis.standards.following.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.standards.feeds.FeedDialects;
import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import fr.parvis.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed into the form of a feed is understood, or becomes sentences on its fields. */
class FeedFormFuzzTests {

    private static final Texts FRENCH =
            Bundles.load().in(Language.FR, Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"));
    private static final FeedDialects DIALECTS = new FeedDialects();

    static Stream<Arguments> seeds() {
        return Stream.of("https://feed.example/parkings?limit=10", "EPSG:2154", "Europe/Paris", "http://[::1", "{0}'")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isUnderstoodOrExplained(byte[] typed) {
        String text = new String(typed, StandardCharsets.UTF_8);
        DeskErrors errors = new DeskErrors();
        FeedForm form = new FeedForm(text, "ngsi", text, text, text, text, "300", text, text, text);
        boolean understood =
                new FeedFormReading(FRENCH, errors, DIALECTS).read(form).isPresent();
        assertThat(understood).isEqualTo(errors.isEmpty());
    }
}
