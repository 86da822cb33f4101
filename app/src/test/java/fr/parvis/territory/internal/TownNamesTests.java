package fr.parvis.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownNamesTests {

    @ParameterizedTest
    @CsvSource({
        "st-jean-de-vedas, saint-jean-de-vedas",
        "ste-croix, sainte-croix",
        "bourg-st-maurice, bourg-saint-maurice",
        "st, saint",
        "strasbourg, strasbourg",
        "saint-jean, saint-jean",
        "brest, brest",
        "est-st, est-saint"
    })
    void writesSaintsInFull(String typed, String official) {
        assertThat(TownNames.inFull(typed)).isEqualTo(official);
    }
}
