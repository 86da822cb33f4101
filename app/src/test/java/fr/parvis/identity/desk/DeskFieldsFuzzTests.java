package fr.parvis.identity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import fr.parvis.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed into a field is read, or becomes a sentence on that field. */
class DeskFieldsFuzzTests {

    private static final Texts FRENCH =
            Bundles.load().in(Language.FR, Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"));

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "9h30",
                        "24:00",
                        "2026-11-22",
                        "2026-11-22T09:00",
                        "1 200",
                        "43,6583",
                        "−3.88",
                        "{0}'",
                        "+33 4 67 00 00 00",
                        "mairie@clapiers.example",
                        "nul\0")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void areReadOrExplained(byte[] typed) {
        String text = new String(typed, StandardCharsets.UTF_8);
        DeskErrors errors = new DeskErrors();
        DeskFields fields = new DeskFields(FRENCH, errors);
        assertThat(fields.time("time", text) == null).isEqualTo(errors.of("time") != null);
        assertThat(fields.date("date", text) == null).isEqualTo(errors.of("date") != null);
        assertThat(fields.moment("moment", text, Instant.EPOCH.plusSeconds(2_000_000_000)) == null)
                .isEqualTo(errors.of("moment") != null);
        assertThat(fields.number("number", text, 0, 5_000).isEmpty()).isEqualTo(errors.of("number") != null);
        assertThat(fields.decimal("decimal", text, -90, 90, 43.6583).isEmpty()).isEqualTo(errors.of("decimal") != null);
        assertThat(fields.dayOfYear("day", text, "2") == null).isEqualTo(errors.of("day") != null);
        assertThat(fields.needed("text", "places.desk.new.name", text, 80)).doesNotContain("\0");
        fields.telephone("telephone", text);
        fields.mail("mail", text);
    }
}
