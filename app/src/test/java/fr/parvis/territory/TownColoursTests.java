package fr.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.kernel.BusinessException;
import org.junit.jupiter.api.Test;

class TownColoursTests {

    @Test
    void refusesAColourThatWhiteTextCannotBeReadOn() {
        assertThatThrownBy(() -> new TownColours("#ffd700", "#000000"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TerritoryError.COLOUR_TOO_PALE));
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatThrownBy(() -> new TownColours("red;}", "#000000"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(TerritoryError.UNREADABLE_COLOUR));
    }

    @Test
    void darkensAShadeUntilWhiteCanBeReadOnIt() {
        for (String pale : new String[] {"#ffe100", "#ffffff", "#00ffff", "#777777"}) {
            String darker = TownColours.readable(pale);
            assertThat(darker).as(pale).isNotEqualTo(pale);
            assertThat(new TownColours(darker, darker).primary()).isEqualTo(darker);
        }
        assertThat(TownColours.readable("#1F5C4D")).isEqualTo("#1f5c4d");
        assertThat(TownColours.readable("jaune")).isEqualTo("jaune");
    }

    @Test
    void measuresContrastAsWcagDoes() {
        assertThat(TownColours.contrastWithWhite("#000000")).isCloseTo(21, within(0.001));
        assertThat(TownColours.contrastWithWhite("#ffffff")).isCloseTo(1, within(0.001));
        assertThat(TownColours.contrastWithWhite("#767676")).isCloseTo(4.54, within(0.01));
    }
}
