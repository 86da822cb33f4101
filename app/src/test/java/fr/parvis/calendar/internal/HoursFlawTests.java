package fr.parvis.calendar.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parvis.calendar.OpeningHours;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.RefusalText;
import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with opening hours is said in the reader's language, on the command line and on pages. */
class HoursFlawTests {

    private static final Bundles BUNDLES = Bundles.load();

    @ParameterizedTest
    @EnumSource
    void isASentenceInBothLanguages(HoursFlaw flaw) {
        BusinessException refusal = flaw.refusal(7, "foo");
        for (Language language : Language.values()) {
            String said = RefusalText.detail(refusal, language.locale()).replaceAll("\\h", " ");
            assertThat(said).doesNotContain("hours-flaw", "{");
            assertThat(BUNDLES.in(language, Instant.EPOCH, ZoneOffset.UTC)
                            .detail(refusal)
                            .replaceAll("\\h", " "))
                    .isEqualTo(said);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "Mo 10:00-12:00 foo|au caractère 16, « foo » n’est pas à sa place",
                "lundi 10h-12h, zut|« zut » n’est pas à sa place",
                "Mo-Xx 10:00|« -Xx » n’est pas à sa place",
                "(sunrise-19:00|le texte s’arrête trop tôt",
                "Mo 10:00-12:00 \"x|un guillemet n’est pas fermé",
                "Mo unknown open|",
                "Jan 5-3|le dernier jour vient avant le premier"
            })
    void tellsWhereTheParserStoppedWithoutItsOwnWords(String written, @Nullable String said) {
        BusinessException refusal =
                catchThrowableOfType(BusinessException.class, () -> OpeningHours.parse(written, Locale.FRENCH));
        assertThat(RefusalText.detail(refusal, Locale.FRENCH))
                .contains(said == null ? "Ces horaires ne sont pas compris" : said)
                .doesNotContain("Encountered", "Was expecting", "line 1");
    }
}
