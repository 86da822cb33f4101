package fr.parvis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenLanguageTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|fr",
                "*|fr",
                "en|en",
                "en-US,en;q=0.5|en",
                "EN|en",
                "de|fr",
                "de, en;q=0.1|en",
                "fr;q=0.5, en;q=0.6|en",
                "en;q=0, fr|fr",
                "en;q=x|fr",
                ";;|fr"
            })
    void isWhatTheFieldPrefersOfOursElseFrench(@Nullable String field, String language) {
        assertThat(SpokenLanguage.accepted(field)).isEqualTo(Locale.of(language));
    }
}
