package fr.parvis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchNameTests {

    @ParameterizedTest
    @CsvSource({
        "Clapiers, de Clapiers",
        "Olonzac, d’Olonzac",
        "Le Crès, du Crès",
        "Les Matelles, des Matelles",
        "La Livinière, de La Livinière"
    })
    void followsDe(String name, String said) {
        assertThat(FrenchName.with(name)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "CC du Minervois au Caroux, Communauté de communes du Minervois au Caroux",
        "CA Hérault-Méditerranée, Communauté d’agglomération Hérault-Méditerranée",
        "Montpellier Méditerranée Métropole, Montpellier Méditerranée Métropole"
    })
    void isSaidInFull(String official, String said) {
        assertThat(FrenchName.inFull(official)).isEqualTo(said);
    }
}
