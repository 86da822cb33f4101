package fr.parvis.standards.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town's own dialect file: data in, a reader out, or a sentence that says what is wrong. */
class DialectFileTests {

    @Test
    void aTownDescribesItsOwnFeed() {
        FeedReader reader = FeedDialects.read("""
                {"dialect": "piscine", "title": "Piscine (lieux seulement)", "title-en": "Pool (places only)", "format": "csv", "delimiter": ";", "decimal": ",",
                 "blocks": [{"key": "code", "name": "nom", "capacity": "max", "latitude": "lat", "longitude": "lon",
                   "observed": {"at": "quand", "as": "dd/MM/yyyy HH:mm"},
                   "readings": {"occupied": "présents", "free-percent": {"at": "part libre", "times": 100},
                     "status": {"at": "état", "words": {"en travaux": "closed"}}}}]}
                """);

        FeedPage page = reader.read(stream("""
                        code;nom;max;lat;lon;quand;présents;part libre;état
                        A1;Piscine;311;43,61;3,87;15/01/2026 18:30;0239;0,23;En travaux
                        """), Captured.BERLIN);

        assertThat(reader.dialect()).isEqualTo("piscine");
        assertThat(reader.title(Locale.FRENCH)).isEqualTo("Piscine (lieux seulement)");
        assertThat(reader.title(Locale.ENGLISH)).isEqualTo("Pool (places only)");
        assertThat(page.refusals()).isEmpty();
        assertThat(page.readings())
                .extracting("metric", "value")
                .contains(
                        org.assertj.core.groups.Tuple.tuple(FeedMetric.OCCUPIED, 239.0),
                        org.assertj.core.groups.Tuple.tuple(FeedMetric.FREE_PERCENT, 23.0));
        assertThat(page.readings().getFirst().observedAt()).isEqualTo("2026-01-15T17:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "{\"dialect\":\"x\",\"format\":\"pdf\",\"blocks\":[{\"key\":\"a\"}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[{\"name\":\"a\"}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[{\"key\":\"a\",\"nmae\":\"b\"}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[{\"key\":\"**/a/**\"}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[{\"key\":{\"at\":\"a\",\"match\":\"(\"}}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[{\"key\":{\"at\":\"a\",\"match\":\"a\"}}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[{\"key\":\"a\",\"readings\":{\"liber\":\"b\"}}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[{\"key\":\"a\",\"observed\":{\"at\":\"t\",\"as\":\"j/m/a\"}}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"blocks\":[{\"key\":\"a\",\"readings\":{\"status\":{\"at\":\"b\",\"words\":{\"x\":\"perhaps\"}}}}]}",
                "{\"dialect\":\"x\",\"format\":\"json\",\"zone\":\"Paris\",\"blocks\":[{\"key\":\"a\"}]}",
                "{\"dialect\":\"x\",\"format\":\"csv\",\"delimiter\":\"\",\"blocks\":[{\"key\":\"a\"}]}",
                "{\"dialect\":\"x\",\"format\":\"csv\",\"charset\":\"latin 1\",\"blocks\":[{\"key\":\"a\"}]}"
            })
    void aMistakeIsSaid(String file) {
        assertThatThrownBy(() -> FeedDialects.read(file))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(FeedsError.BAD_DIALECT));
    }

    @Test
    void anUnknownDialectIsSaid() {
        assertThatThrownBy(() -> new FeedDialects().get("klingon")).isInstanceOf(BusinessException.class);
    }

    @Test
    void everyCapturedDialectIsDelivered() {
        assertThat(new FeedDialects().list())
                .extracting(FeedReader::dialect)
                .containsAll(Captured.ALL.stream().map(each -> each[0]).toList())
                .contains("birmingham");
    }

    @Test
    void theLaterOfTwoEntriesUnderOneIdentifierIsRefused() {
        FeedPage page = new FeedDialects()
                .get("aalen")
                .read(stream("[{\"name\":\"P1\",\"free\":1},{\"name\":\"P1\",\"free\":2}]"), Captured.BERLIN);

        assertThat(page.readings())
                .singleElement()
                .matches(reading -> reading.raw().equals("1"));
        assertThat(page.refusals())
                .singleElement()
                .matches(refusal ->
                        refusal.where().equals("entry#1") && refusal.excerpt().equals("P1"));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
