package fr.parvis.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTests {

    @ParameterizedTest
    @CsvSource({
        "L'Haÿ-les-Roses, l-hay-les-roses",
        "Saint-Georges-d'Orques, saint-georges-d-orques",
        "Œuilly, oeuilly",
        "Île-de-Bréhat, ile-de-brehat",
        "Prés d’Arènes, pres-d-arenes",
        "Y, y"
    })
    void writesNamesAsPeopleTypeThem(String name, String slug) {
        assertThat(Slugs.of(name)).isEqualTo(slug);
    }

    @Test
    void answersNothingForANameWithoutLetters() {
        assertThat(Slugs.of("***")).isEmpty();
    }

    @Property
    void fitsAnAddressWhateverTheName(@ForAll String name) {
        assertThat(Slugs.of(name)).matches("([a-z0-9]+(-[a-z0-9]+)*)?").hasSizeLessThanOrEqualTo(80);
        assertThat(Slugs.of(Slugs.of(name))).isEqualTo(Slugs.of(name));
    }
}
